import { MovableList } from "../fields/movable-list.tsx";
import { Problems } from "../fields/field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { EffectProps } from "./effect-fields.tsx";
import { entriesOf } from "./list-entries.ts";
import styles from "./rule-form.module.css";

/** What has to be there, and who provides or pays for it. */
export function NeedsField({ file }: EffectProps) {
  const list = entriesOf(file, "needs");
  return (
    <fieldset className={styles.set} data-field="needs">
      <legend className={styles.label}>What has to be there</legend>
      <MovableList
        label="What has to be there"
        onMove={list.move}
        entries={list.values.map((_entry, index) => ({
          name: `need ${index + 1}`,
          onRemove: list.remover(index),
          body: (
            <div className={styles.stack}>
              <TextField field={file.at(["needs", index, "what"])} label="What" />
              <TextField
                field={file.at(["needs", index, "owner"])}
                label="Who provides it"
                optional
              />
              <TextField
                field={file.at(["needs", index, "costLine"])}
                label="Line of the bill that pays for it"
                mono
                optional
              />
              <Problems problems={file.problemsAt(["needs", index])} />
            </div>
          ),
        }))}
      />
      <Problems problems={file.problemsAt(["needs"])} />
      <button
        type="button"
        className={`btn quiet s ${styles.start}`}
        onClick={() => list.add({ what: "", owner: "" })}
      >
        Add a need
      </button>
    </fieldset>
  );
}
