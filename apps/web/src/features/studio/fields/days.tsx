import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";

/** A day, `YYYY-MM-DD` in the file. */
export function Day({
  field,
  label,
  help,
  optional = false,
}: FieldProps<string> & { readonly optional?: boolean }) {
  return (
    <Field field={field} label={label} help={help}>
      {(names) => (
        <span className={`field ${styles.day}`} data-wrong={names["aria-invalid"]}>
          <input
            {...names}
            type="date"
            max="9999-12-31"
            value={field.value ?? ""}
            onChange={({ target }) => {
              // An incomplete day has no value: it is not written, and what stands in the file stays.
              if (target.value !== "") field.onChange(target.value);
              else if (optional) field.onChange(undefined);
            }}
          />
        </span>
      )}
    </Field>
  );
}
