import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";
import { useTyped, type Written } from "./use-typed.ts";

/** Spaces at the ends are typed on the way to a word and never meant. */
const asText = (optional: boolean): Written<string> => ({
  show: (value) => (value === undefined ? "" : String(value)),
  read: (text) => ({ value: text.trim() === "" && optional ? undefined : text.trim() }),
});

interface TextProps extends FieldProps<string> {
  /** An empty field takes the entry out of the file. */
  readonly optional?: boolean;
}

/** A text on one line. */
export function TextField({
  field,
  label,
  help,
  optional = false,
  mono = false,
}: TextProps & { readonly mono?: boolean }) {
  const { text, onText, onLeave } = useTyped(field.value, field.onChange, asText(optional));
  return (
    <Field field={field} label={label} help={help}>
      {(names) => (
        <span className={`field ${styles.wide}`} data-wrong={names["aria-invalid"]}>
          <input
            {...names}
            className={mono ? "mono" : undefined}
            value={text}
            autoComplete="off"
            spellCheck={!mono}
            onChange={({ target }) => onText(target.value)}
            onBlur={onLeave}
          />
        </span>
      )}
    </Field>
  );
}

/** A text of a few lines; it grows with what is typed. */
export function TextArea({ field, label, help, optional = false }: TextProps) {
  const { text, onText, onLeave } = useTyped(field.value, field.onChange, asText(optional));
  return (
    <Field field={field} label={label} help={help}>
      {(names) => (
        <textarea
          {...names}
          className={styles.area}
          data-wrong={names["aria-invalid"]}
          rows={3}
          value={text}
          onChange={({ target }) => onText(target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
