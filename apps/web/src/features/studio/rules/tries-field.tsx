import { MovableList } from "../fields/movable-list.tsx";
import { Choice } from "../fields/choice.tsx";
import { Problems } from "../fields/field.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { EffectProps } from "./effect-fields.tsx";
import { entriesOf } from "./list-entries.ts";
import { optionChoices } from "./option-choices.tsx";
import styles from "./rule-form.module.css";

/** What to try against a symptom, in the order to try it. */
export function TriesField({ file, options }: EffectProps) {
  const list = entriesOf(file, "tries");
  return (
    <fieldset className={styles.set} data-field="tries">
      <legend className={styles.label}>What to try, in this order</legend>
      <MovableList
        label="What to try"
        onMove={list.move}
        entries={list.values.map((_entry, index) => ({
          name: `try ${index + 1}`,
          onRemove: list.remover(index),
          body: (
            <div className={styles.stack}>
              <TextField field={file.at(["tries", index, "do"])} label="Do" />
              <Choice
                field={file.at(["tries", index, "option"])}
                label="Belongs to"
                values={optionChoices(options)}
              />
            </div>
          ),
        }))}
      />
      <Problems problems={file.problemsAt(["tries"])} />
      <button
        type="button"
        className={`btn quiet s ${styles.start}`}
        onClick={() => list.add({ option: options[0]?.id, do: "" })}
      >
        Add something to try
      </button>
    </fieldset>
  );
}
