import type { Citation } from "@tapeline/engine";
import type { YamlPath } from "@tapeline/documents/write";
import { evidenceWords } from "@tapeline/ui/knowledge";
import { Icon } from "@tapeline/ui";

import { Choice } from "./choice.tsx";
import { Day } from "./days.tsx";
import { Mark, Problems } from "./field.tsx";
import styles from "./fields.module.css";
import type { FormFile } from "./form-file.ts";
import { TextField } from "./text-field.tsx";
import { today } from "./today.ts";

const evidence = Object.entries(evidenceWords).map(([value, label]) => ({ value, label }));

/** The sources of a statement: where and when it was read, and what stands behind it. */
export function Sources({
  file,
  at,
  label = "Sources",
}: {
  readonly file: FormFile;
  /** Where the list stands, as in `["sources"]`. */
  readonly at: YamlPath;
  readonly label?: string;
}) {
  const list = file.at<readonly Citation[]>(at);
  const sources = Array.isArray(list.value) ? list.value : [];
  const add = (): void =>
    list.onChange([...sources, { url: "https://", retrieved: today(), evidence: "editorial" }]);
  return (
    <fieldset className={styles.group} data-field={list.name}>
      <legend className={styles.label}>{label}</legend>
      <ol className={styles.entries}>
        {sources.map((_source, index) => {
          const path = [...at, index];
          const entry = file.at<Citation>(path);
          return (
            <li className={styles.entry} key={index}>
              <TextField field={file.at([...path, "url"])} label="Address" mono />
              <TextField field={file.at([...path, "title"])} label="What it is called" optional />
              <div className={styles.row}>
                <Day field={file.at([...path, "retrieved"])} label="Read on" />
                <Choice
                  field={file.at([...path, "evidence"])}
                  label="What stands behind it"
                  values={evidence}
                />
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Take source ${index + 1} away`}
                  onClick={() => list.onChange(without(sources, index))}
                >
                  <Icon name="cross" />
                </button>
                {entry.base === undefined && <Mark field={entry} />}
              </div>
              <Problems problems={file.problemsAt(path)} />
            </li>
          );
        })}
      </ol>
      <Problems problems={file.problemsAt(at)} />
      <button type="button" className="btn quiet s" onClick={add}>
        <Icon name="plus" /> Add a source
      </button>
    </fieldset>
  );
}

/** The list without one entry; the last one takes the list with it. */
function without<T>(list: readonly T[], index: number): readonly T[] | undefined {
  const rest = list.filter((_, place) => place !== index);
  return rest.length === 0 ? undefined : rest;
}
