import { editYaml, type YamlPath } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";
import { useState } from "react";

import { Mark, Problems } from "../fields/field.tsx";
import { withValue } from "../fields/file-value.ts";
import { entriesOf, type Entry } from "./history-state.ts";
import { newItem } from "./new-item.ts";
import type { PriceFile } from "./price-file.ts";
import type { Part } from "./shape.ts";
import styles from "./prices.module.css";

/** So many items are open from the beginning; of more, those alone that were changed or have something wrong. */
const fewItems = 2;

/** A list of maps, such as the offers of a model or the witnesses of a price. */
export function ListFields({
  record,
  at,
  part: { label, needed },
  parts,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly part: Part;
  /** What an item may hold. */
  readonly parts: readonly Part[];
}) {
  const { file, text, write } = record;
  const items = entriesOf(file.at([...at]).value);
  const add = (): void => {
    const item = newItem(parts);
    write(
      items.length === 0
        ? withValue(text, at, [item])
        : editYaml(text, [{ path: [...at, items.length], insert: item }]),
    );
  };
  const remove = (index: number): void =>
    write(
      items.length === 1
        ? withValue(text, at, needed ? [] : undefined)
        : editYaml(text, [{ path: [...at, index], remove: true }]),
    );
  return (
    <section className={styles["list"]} aria-label={label}>
      <h3>
        {label} <span className="cap">{items.length}</span>
      </h3>
      {items.map((item, index) => (
        <Item
          key={index}
          record={record}
          at={[...at, index]}
          parts={parts}
          item={item}
          few={items.length <= fewItems}
          onRemove={() => remove(index)}
        />
      ))}
      <Problems problems={file.problemsAt(at)} />
      <button type="button" className="btn line s" onClick={add}>
        <Icon name="plus" /> Add to {label.toLowerCase()}
      </button>
    </section>
  );
}

function Item({
  record,
  at,
  parts,
  item,
  few,
  onRemove,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly parts: readonly Part[];
  readonly item: Entry;
  readonly few: boolean;
  readonly onRemove: () => void;
}) {
  const field = record.file.at<Entry>(at);
  const isChanged = field.known && JSON.stringify(field.value) !== JSON.stringify(field.base);
  // Whoever opened or shut it knows better.
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? (few || isChanged || field.problems.length > 0);
  const name = nameOf(item, parts);
  return (
    <details
      className={styles["item"]}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setChosen(currentTarget.open);
      }}
    >
      <summary>
        {name}
        {field.problems.length > 0 && (
          <span className="tag bad">{field.problems.length} wrong</span>
        )}
        {field.base === undefined && <Mark field={field} />}
      </summary>
      {open && (
        <div className={styles["within"]}>
          <record.Entries record={record} at={at} parts={parts} />
          <button type="button" className="btn quiet s" onClick={onRemove}>
            Take “{name}” out
          </button>
        </div>
      )}
    </details>
  );
}

/** An item by its first few words: `openai, gpt-6-sol, global, standard`. */
function nameOf(item: Entry, parts: readonly Part[]): string {
  const words = parts.flatMap(({ key }) => {
    const value = item[key];
    return (typeof value === "string" && value !== "") || typeof value === "number"
      ? [String(value)]
      : [];
  });
  return words.length === 0 ? "new" : words.slice(0, 4).join(", ");
}
