import type { YamlPath } from "@tapeline/documents/write";
import { useState } from "react";

import { Problems } from "../fields/field.tsx";
import { valueAt, withValue } from "../fields/file-value.ts";
import { HistoryView } from "./history-view.tsx";
import { ListFields } from "./list-fields.tsx";
import { PartField } from "./part-field.tsx";
import type { EntriesProps, PriceFile } from "./price-file.ts";
import type { Part } from "./shape.ts";
import styles from "./prices.module.css";

/** A map of a record: a field for each entry that is there or must be; what else it may hold is offered. */
export function EntriesFields({ record, at, parts, before = {} }: EntriesProps) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const { file } = record;
  const own = parts.filter(({ shape }) => shape.is !== "other");
  const isThere = ({ key, needed, shape }: Part): boolean =>
    valueAt(file.value, [...at, key]) !== undefined ||
    opened.includes(key) ||
    (needed && shape.is !== "entries" && shape.is !== "list") ||
    key === "history" ||
    (shape.is === "number" && before[key] !== undefined);
  const shown = own.filter(isThere);
  const rest = own.filter((part) => !isThere(part));
  const simple = shown.filter(({ shape }) => shape.is !== "entries" && shape.is !== "list");
  const amountBefore = (key: string): number | undefined => {
    const amount = before[key];
    return typeof amount === "number" ? amount : undefined;
  };
  return (
    <div className={styles["entries"]}>
      <div className={styles["fields"]}>
        {simple.map((part) => (
          <PartField
            key={part.key}
            record={record}
            at={at}
            part={part}
            parts={parts}
            before={amountBefore(part.key)}
          />
        ))}
      </div>
      {shown.map((part) => (
        <Nested key={part.key} record={record} at={[...at, part.key]} part={part} />
      ))}
      {rest.length > 0 && (
        <label className={styles["more"]}>
          <span className="vh">Add an entry</span>
          <select
            className="field sel"
            value=""
            onChange={({ target }) => setOpened([...opened, target.value])}
          >
            <option value="">+ What else is known</option>
            {rest.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Problems problems={file.problemsAt(at)} />
    </div>
  );
}

/** A map or list within a map. */
function Nested({
  record,
  at,
  part,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly part: Part;
}) {
  const { key, label, help, shape, needed } = part;
  if (shape.is === "list")
    return key === "history" ? (
      <HistoryView record={record} at={at} parts={shape.of.parts} />
    ) : (
      <ListFields record={record} at={at} part={part} parts={shape.of.parts} />
    );
  if (shape.is !== "entries") return null;
  const isThere = valueAt(record.file.value, at) !== undefined;
  return (
    <fieldset className={styles["group"]}>
      <legend className={styles["legend"]}>{label}</legend>
      {help !== undefined && <p className="sm cap">{help}</p>}
      <EntriesFields record={record} at={at} parts={shape.parts} />
      {isThere && !needed && (
        <button
          type="button"
          className="btn quiet s"
          onClick={() => record.write(withValue(record.text, at, undefined))}
        >
          Take “{label}” out
        </button>
      )}
    </fieldset>
  );
}
