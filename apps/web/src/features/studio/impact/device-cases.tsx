import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { listCases } from "../../../cases/case-store.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";
import styles from "./impact.module.css";

const mostShown = 8;

/** The cases of this device, to choose one of. */
export function DeviceCases({ onChoose }: { readonly onChoose: (one: StoredCase) => void }) {
  const [words, setWords] = useState("");
  const cases = useQuery({ queryKey: ["studio", "device-cases"], queryFn: listCases, gcTime: 0 });
  const wanted = words.toLowerCase();
  const found = (cases.data ?? []).filter(({ written }) =>
    written.title.toLowerCase().includes(wanted),
  );
  if (cases.isPending) return <p className="sm cap">Looking for your cases …</p>;
  if (cases.isError)
    return <p className="sm">Your cases could not be read: {cases.error.message}.</p>;
  if (cases.data.length === 0)
    return (
      <p className="sm mut">Your portfolio holds no case yet. A case file can be pinned, too.</p>
    );
  return (
    <div className={styles["pick"]}>
      <label className="field">
        <Icon name="search" />
        <input
          aria-label="Find a case of your portfolio"
          placeholder="Find a case of your portfolio"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <ul>
        {found.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button className="btn quiet s" type="button" onClick={() => onChoose(one)}>
              <Icon name="plus" />
              {one.written.title}
            </button>
          </li>
        ))}
      </ul>
      <p className="xs cap" role="status">
        {found.length > mostShown
          ? `${mostShown} of ${found.length}; more letters find fewer.`
          : found.length === 0
            ? "No case is called so."
            : ""}
      </p>
    </div>
  );
}
