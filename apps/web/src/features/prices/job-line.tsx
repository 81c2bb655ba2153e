import { useQuery } from "@tanstack/react-query";
import { grouped } from "@tapeline/engine/format";
import { useState } from "react";

import { casesQuery } from "../../cases/use-cases.ts";
import { engine } from "../../engine/client.ts";
import type { JobUsage } from "./prices-search.ts";
import type { Change } from "./use-prices-search.ts";
import styles from "./prices-page.module.css";

/** "Your job": what one request uses, typed in or taken from a kept case. */
export function JobLine({
  job,
  from,
  onChange,
}: {
  readonly job: JobUsage;
  /** Where the figures come from. */
  readonly from: string;
  readonly onChange: (change: Change) => void;
}) {
  const cases = useQuery(casesQuery).data ?? [];
  const set = (field: keyof JobUsage) => (value: number) =>
    onChange({ ...job, [field]: value, from: undefined });
  const take = async (id: string): Promise<void> => {
    const found = cases.find((one) => one.id === id);
    if (found === undefined) return;
    const { written } = found;
    const { facts } = await engine.ask((client) =>
      client.assessment.assess.query({ case: written }),
    );
    const base = (fact: string): number | undefined =>
      facts.find(({ id: of }) => of === fact)?.base;
    onChange({
      tokensIn: Math.round(base("inputTokens") ?? job.tokensIn),
      cached: Math.round(base("cacheableInput") ?? job.cached),
      tokensOut: Math.round(base("outputTokens") ?? job.tokensOut),
      from: written.title,
    });
  };
  return (
    <p className={styles["job"]}>
      Your job:{" "}
      <Figure label="Tokens in" value={job.tokensIn} most={1e8} onValue={set("tokensIn")} /> tokens
      in, <Figure label="Per cent cached" value={job.cached} most={100} onValue={set("cached")} />%
      of them cached,{" "}
      <Figure label="Tokens out" value={job.tokensOut} most={1e8} onValue={set("tokensOut")} /> out{" "}
      <span className="cap">
        {cases.length === 0 ? (
          from
        ) : (
          <select
            className={styles["plain"]}
            aria-label="Take the job from a case"
            value=""
            onChange={({ target }) => void take(target.value)}
          >
            <option value="">{from}</option>
            {cases.map(({ id, written }) => (
              <option key={id} value={id}>
                {written.title}
              </option>
            ))}
          </select>
        )}
      </span>
    </p>
  );
}

/** A whole number in a sentence, on a piece of tape. What is no such number stays as it was typed and is marked. */
function Figure({
  label,
  value,
  most,
  onValue,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? grouped(value);
  const read = Number(text.replaceAll(/[\s,_]/g, ""));
  const wrong = text.trim() === "" || !(read >= 0 && read <= most);
  const says = `a number from 0 to ${grouped(most)}`;
  return (
    <>
      <input
        className={styles["figure"]}
        aria-label={label}
        aria-invalid={wrong || undefined}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        style={{ width: `${Math.max(2, text.length + 1)}ch` }}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (wrong) return;
          setTyped(undefined);
          if (Math.round(read) !== value) onValue(Math.round(read));
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Escape") setTyped(undefined);
          if (key === "Enter") currentTarget.blur();
        }}
      />
      {wrong && (
        <span role="alert" className={styles["wrong"]}>
          {" "}
          ({says})
        </span>
      )}
    </>
  );
}
