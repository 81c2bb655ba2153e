import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";
import { useTyped, type Written } from "./use-typed.ts";

/** A list of words on one line, a comma between two; an empty line takes the entry out of the file. */
const asList: Written<readonly string[]> = {
  show: (value) => (Array.isArray(value) ? value.map(String).join(", ") : ""),
  read: (text) => {
    const words = text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean);
    return { value: words.length === 0 ? undefined : words };
  },
};

/** A few words, typed with commas between them. */
export function WordList({ field, label, help }: FieldProps<readonly string[]>) {
  const { text, onText, onLeave } = useTyped(field.value, field.onChange, asList);
  return (
    <Field field={field} label={label} help={help} was={asList.show(field.base)}>
      {(names) => (
        <span className={`field ${styles["wide"]}`} data-wrong={names["aria-invalid"]}>
          <input
            {...names}
            value={text}
            autoComplete="off"
            onChange={({ target }) => onText(target.value)}
            onBlur={onLeave}
          />
        </span>
      )}
    </Field>
  );
}
