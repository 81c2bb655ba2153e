import type { YamlPath } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";
import { useState } from "react";

import { Problems } from "../fields/field.tsx";
import { today } from "../fields/today.ts";
import { AddedEntry } from "./added-entry.tsx";
import { dayAfter } from "./day-after.ts";
import {
  withCorrection,
  withEntryBack,
  withNewEntry,
  withoutEntry,
  type HistoryPlace,
} from "./history-edits.ts";
import { entriesOf, historyState, type HistoryLine } from "./history-state.ts";
import { KeptEntry } from "./kept-entry.tsx";
import { LostEntry, RewrittenNote } from "./rewritten.tsx";
import type { PriceFile } from "./price-file.ts";
import type { Part } from "./shape.ts";
import styles from "./prices.module.css";

/** The prices of a thing through time: those that stand, to read; what the draft adds, to write; what it changed, to put back. */
export function HistoryView({
  record,
  at,
  parts,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly parts: readonly Part[];
}) {
  const { file, text, write } = record;
  const field = file.at<unknown>(at);
  const place: HistoryPlace = { at, entries: entriesOf(field.value), parts };
  const { lines, gone } = historyState(place.entries, entriesOf(field.base));
  const day = today();
  // What opened a form is scrolled to and marked until the next.
  const [begun, setBegun] = useState<number>();
  const append = (from: string, kind: string): void => {
    setBegun(place.entries.length);
    write(withNewEntry(text, place, { from, today: day, kind }));
  };
  const correct = (index: number): void => write(withCorrection(text, place, index, day));
  const lost = (before: number) =>
    gone
      .filter((one) => one.before === before)
      .map(({ entry }, index) => (
        <LostEntry
          key={`gone ${before} ${index}`}
          entry={entry}
          onBack={() => write(withEntryBack(text, place, before, entry))}
        />
      ));
  const shown = (line: HistoryLine) =>
    line.change === "kept" ? (
      <KeptEntry
        line={line}
        entries={place.entries}
        day={day}
        release={record.release}
        onCorrect={() => correct(line.index)}
      />
    ) : (
      <>
        {line.was !== undefined && (
          <RewrittenNote record={record} at={[...at, line.index]} was={line.was} />
        )}
        <AddedEntry
          record={record}
          at={[...at, line.index]}
          place={place}
          index={line.index}
          isBegun={begun === line.index}
          onRemove={
            line.change === "added" ? () => write(withoutEntry(text, place, line.index)) : undefined
          }
        />
      </>
    );
  return (
    <section className={styles["history"]} aria-label="History">
      <h3>History</h3>
      <ol>
        {lines.map((line) => (
          <li key={line.index}>
            {lost(line.index)}
            {shown(line)}
          </li>
        ))}
      </ol>
      {lost(place.entries.length)}
      <Problems problems={file.problemsAt(at)} />
      <div className={styles["acts"]}>
        <button type="button" className="btn line s" onClick={() => append(day, "vendor-page")}>
          <Icon name="plus" /> Append a price
        </button>
        <button
          type="button"
          className="btn quiet s"
          onClick={() => append(dayAfter(day), "announcement")}
        >
          <Icon name="clock" /> Append an announced change
        </button>
      </div>
    </section>
  );
}
