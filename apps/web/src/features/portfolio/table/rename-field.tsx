import { useState } from "react";

import { editCase } from "../../../cases/case-store.ts";
import { longestTitle } from "../../../cases/stored-case.ts";
import styles from "../portfolio.module.css";

/** A case's title to be changed: Enter keeps it, Escape leaves it. */
export function RenameField({
  id,
  title,
  onDone,
}: {
  readonly id: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const [draft, setDraft] = useState(title);
  const keep = async () => {
    const plain = draft.trim();
    if (plain !== "" && plain !== title)
      await editCase(id, (written) => ({ ...written, title: plain }), Date.now());
    onDone();
  };
  return (
    <form
      className={styles["rename"]}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <input
        aria-label={`New name of ${title}`}
        autoFocus
        maxLength={longestTitle}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
        }}
        onBlur={() => void keep()}
      />
    </form>
  );
}
