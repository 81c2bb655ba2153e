import type { YamlPath } from "@tapeline/documents/write";

import { Problems } from "./field.tsx";
import styles from "./fields.module.css";
import type { FormFile } from "./form-file.ts";
import { NumberField } from "./number-field.tsx";

/** Low, base and high of a number that nobody has answered: P10, median and P90. */
export function RangeFields({
  file,
  at,
  unit,
}: {
  readonly file: FormFile;
  /** Where `low`, `base` and `high` stand. */
  readonly at: YamlPath;
  readonly unit?: string | undefined;
}) {
  return (
    <>
      <div className={styles.row}>
        <NumberField field={file.at([...at, "low"])} label="Low" unit={unit} />
        <NumberField field={file.at([...at, "base"])} label="Base" unit={unit} />
        <NumberField field={file.at([...at, "high"])} label="High" unit={unit} />
      </div>
      <Problems problems={file.problemsAt(at)} />
    </>
  );
}
