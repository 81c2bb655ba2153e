import type { YamlPath } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";
import { useState, type ReactNode } from "react";

import { Problems } from "../fields/field.tsx";
import type { FormFile } from "../fields/form-file.ts";
import styles from "./options.module.css";

/** A list of entries with fields of their own, each in a frame; one more, one less, one further up. */
export function EntryList({
  file,
  at,
  one,
  nameOf,
  beginning,
  optional = false,
  folds = false,
  children,
}: {
  readonly file: FormFile;
  /** Where the list stands. */
  readonly at: YamlPath;
  /** What an entry is called: "line". */
  readonly one: string;
  /** An entry's heading. */
  readonly nameOf: (index: number) => string;
  /** What a new entry begins with. */
  readonly beginning: Readonly<Record<string, unknown>>;
  /** An empty list takes the entry out of the file. */
  readonly optional?: boolean;
  /** Entries are many and long: each opens when it is pressed, and those that are new or wrong stand open. */
  readonly folds?: boolean;
  /** The fields of the entry at a path. */
  readonly children: (at: YamlPath, index: number) => ReactNode;
}) {
  const list = file.at<readonly unknown[]>(at);
  const entries = Array.isArray(list.value) ? (list.value as readonly unknown[]) : [];
  const remove = (index: number): void => {
    const rest = entries.filter((_, place) => place !== index);
    list.onChange(rest.length === 0 && optional ? undefined : rest);
  };
  return (
    <>
      {entries.length > 0 && (
        <ol className={styles.entries}>
          {entries.map((_entry, index) => {
            const place = [...at, index];
            const name = nameOf(index);
            return (
              <li className={styles.entry} key={index}>
                <Framed
                  name={name}
                  folds={folds}
                  begins={file.at(place).problems.length > 0 || file.at(place).base === undefined}
                >
                  {children(place, index)}
                  <Problems problems={file.problemsAt(place)} />
                </Framed>
                <div className={styles.acts}>
                  {index > 0 && (
                    <button
                      type="button"
                      className="btn quiet s"
                      aria-label={`Move ${name} up`}
                      onClick={() => file.apply([{ path: place, moveTo: index - 1 }])}
                    >
                      Up
                    </button>
                  )}
                  <button
                    type="button"
                    className="icon-btn"
                    aria-label={`Take ${name} away`}
                    onClick={() => remove(index)}
                  >
                    <Icon name="cross" />
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <Problems problems={file.problemsAt(at)} />
      <div>
        <button
          type="button"
          className="btn quiet s"
          onClick={() => list.onChange([...entries, beginning])}
        >
          <Icon name="plus" /> Add a {one}
        </button>
      </div>
    </>
  );
}

function Framed({
  name,
  folds,
  begins,
  children,
}: {
  readonly name: string;
  readonly folds: boolean;
  /** It stands open. */
  readonly begins: boolean;
  readonly children: ReactNode;
}) {
  // What stood open once stays so, however often it is drawn again.
  const [open, setOpen] = useState(begins);
  if (!folds)
    return (
      <div className={styles.fields}>
        <h4>{name}</h4>
        {children}
      </div>
    );
  return (
    <details
      className={styles.fold}
      open={open || begins}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{name}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
