import { formatDay } from "@tapeline/engine/format";
import { useState } from "react";

import type { StudioRelease } from "../file-form.ts";
import { standings } from "../../prices/price-words.ts";
import { amountsInWords } from "./amounts.ts";
import { datedEntries, stateOn } from "./entry-state.ts";
import type { Entry, HistoryLine } from "./history-state.ts";
import styles from "./prices.module.css";
import { Witnesses } from "./witnesses.tsx";

/** An entry that stands: it is read and corrected by another, never written over. */
export function KeptEntry({
  line: { index, entry },
  entries,
  day,
  release,
  onCorrect,
}: {
  readonly line: HistoryLine;
  readonly entries: readonly Entry[];
  readonly day: string;
  readonly release: StudioRelease;
  readonly onCorrect: () => void;
}) {
  const [open, setOpen] = useState(false);
  const state = stateOn(datedEntries(entries), index, day);
  const { standing } = entry;
  return (
    <div className={styles["kept"]} data-holds={state === "holds" || undefined}>
      <p className={styles["when"]}>
        <span className="nw">{dayInWords(entry["from"])}</span>
        {state === "holds" && <span className="tag good">holds</span>}
        {state === "to come" && <span className="tag note">to come</span>}
        {state === "corrected" && <span className="tag">corrected below</span>}
      </p>
      <p>
        <span className="num">{amountsInWords(entry)}</span>
        <span className="sm cap">
          {" "}
          {typeof standing === "string" ? (wordOf(standing) ?? standing) : ""}
        </span>
      </p>
      <div className={styles["acts"]}>
        <button
          type="button"
          className="btn quiet s"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Witnesses
        </button>
        <button type="button" className="btn quiet s" onClick={onCorrect}>
          Correct it
        </button>
      </div>
      {open && <Witnesses entry={entry} entries={entries} day={day} release={release} />}
    </div>
  );
}

const wordOf = (standing: string): string | undefined =>
  Object.hasOwn(standings, standing)
    ? standings[standing as keyof typeof standings].word
    : undefined;

/** A day as readers read it; what is none stands as it is. */
function dayInWords(value: unknown): string {
  if (typeof value !== "string" || value === "") return "no day yet";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}
