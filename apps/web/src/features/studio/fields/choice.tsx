import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";

/** A value of a choice with its words. */
export interface ChoiceValue {
  readonly value: string;
  readonly label: string;
}

/** One of a few values. A value that is none of them is shown as it stands. */
export function Choice({
  field,
  label,
  help,
  values,
  none,
}: FieldProps<string> & {
  readonly values: readonly ChoiceValue[];
  /** The words for no value, where the entry may be left out. */
  readonly none?: string;
}) {
  const value = field.value === undefined ? "" : String(field.value);
  const labelOf = (one: string): string => values.find((each) => each.value === one)?.label ?? one;
  const unknown = value !== "" && values.every((each) => each.value !== value);
  return (
    <Field
      field={field}
      label={label}
      help={help}
      was={field.base === undefined ? undefined : labelOf(String(field.base))}
    >
      {(names) => (
        <select
          {...names}
          className={`field sel ${styles.select}`}
          data-wrong={names["aria-invalid"]}
          value={value}
          onChange={({ target }) => field.onChange(target.value === "" ? undefined : target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {none === undefined && value === "" && <option value="">Choose</option>}
          {unknown && <option value={value}>{value}</option>}
          {values.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. Choosing the usual value takes the entry out of the file, unless the checkout has it there. */
export function YesNo({
  field,
  label,
  help,
  usual,
  words = ["Yes", "No"],
}: FieldProps<boolean> & {
  /** What holds where the file says nothing. */
  readonly usual?: boolean;
  readonly words?: readonly [string, string];
}) {
  const wordOf = (value: boolean): string => (value ? words[0] : words[1]);
  const holds = field.value ?? usual;
  const press = (value: boolean): void => {
    if (value === holds) return;
    field.onChange(value === usual && field.base === undefined ? undefined : value);
  };
  return (
    <Field
      field={field}
      label={label}
      help={help}
      group
      was={field.base === undefined ? undefined : wordOf(field.base)}
    >
      {() => (
        <div className="seg" role="group" aria-label={label}>
          {[true, false].map((value) => (
            <button
              key={String(value)}
              type="button"
              aria-pressed={holds === value}
              onClick={() => press(value)}
            >
              {wordOf(value)}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}
