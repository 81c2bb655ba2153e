import type { YamlPath } from "@tapeline/documents/write";
import type { Basis } from "@tapeline/engine";

import styles from "./fields.module.css";
import { Problems } from "./field.tsx";
import type { FormFile } from "./form-file.ts";
import { Sources } from "./sources.tsx";
import { TextArea } from "./text-field.tsx";
import { today } from "./today.ts";

/** What a figure rests on: sources that state it, or our own judgement, marked as such. */
export function BasisFields({
  file,
  at,
  label = "Rests on",
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly label?: string;
}) {
  const { value, onChange } = file.at<Basis>(at);
  const kind = value?.sources === undefined ? "editorial" : "sources";
  // The form holds one of the two; the other is taken away with the press, and undo brings it back.
  const choose = (next: typeof kind): void => {
    if (next === kind) return;
    if (next === "editorial") onChange({ editorial: "" });
    else onChange({ sources: [{ url: "https://", retrieved: today(), evidence: "editorial" }] });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className="seg" role="group" aria-label={label}>
        <button
          type="button"
          aria-pressed={kind === "editorial"}
          onClick={() => choose("editorial")}
        >
          Our own judgement
        </button>
        <button type="button" aria-pressed={kind === "sources"} onClick={() => choose("sources")}>
          Sources
        </button>
      </div>
      {kind === "sources" ? (
        <Sources file={file} at={[...at, "sources"]} />
      ) : (
        <TextArea field={file.at([...at, "editorial"])} label="What it rests on" />
      )}
      <Problems problems={file.problemsAt(at)} />
    </fieldset>
  );
}
