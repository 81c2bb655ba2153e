import type { YamlPath } from "@tapeline/documents/write";
import { useEffect, useRef } from "react";

import type { FormFile } from "../fields/form-file.ts";
import { today } from "../fields/today.ts";
import type { HistoryPlace } from "./history-edits.ts";
import type { PriceFile } from "./price-file.ts";
import styles from "./prices.module.css";
import { Witnesses } from "./witnesses.tsx";

/** An entry that the draft adds: its fields, and what lists say of it beside them. */
export function AddedEntry({
  record,
  at,
  place,
  index,
  isBegun,
  onRemove,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly place: HistoryPlace;
  readonly index: number;
  /** Whether it was begun just now: the keyboard goes there. */
  readonly isBegun: boolean;
  readonly onRemove: (() => void) | undefined;
}) {
  const form = useRef<HTMLDivElement>(null);
  const unmarked = { ...record, file: withoutMarks(record.file) };
  useEffect(() => {
    if (isBegun) form.current?.querySelector("input")?.focus();
  }, [isBegun]);
  const { entries, parts } = place;
  const entry = entries[index]!;
  const day = today();
  const { from, source } = entry;
  const isAnnounced = typeof from === "string" && from > day;
  const kind = (source as Readonly<Record<string, unknown>> | undefined)?.["kind"];
  return (
    <div className={styles["added"]} ref={form} data-entry={index}>
      <div>
        <p className={styles["when"]}>
          <span className={`tag ${styles["new"]}`}>
            {onRemove === undefined ? "changed" : "added"}
          </span>
          {isAnnounced && <span className="tag note">to come</span>}
        </p>
        {isAnnounced && kind !== "announcement" && (
          <p className="sm mut">
            It begins after today, so it can only have been announced: the kind of its source is
            “announcement”.
          </p>
        )}
        <record.Entries record={unmarked} at={at} parts={parts} before={entries[index - 1] ?? {}} />
        {onRemove !== undefined && (
          <button type="button" className="btn quiet s" onClick={onRemove}>
            Take this entry out again
          </button>
        )}
      </div>
      <Witnesses entry={entry} entries={entries} day={day} release={record.release} />
    </div>
  );
}

/** The whole entry is marked: what the checkout has at its place is another entry, and no mark of a field would be right. */
const withoutMarks = (file: FormFile): FormFile => ({
  ...file,
  at: (path) => ({ ...file.at(path), known: false }),
});
