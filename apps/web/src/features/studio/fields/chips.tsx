import { Icon } from "@tapeline/ui";
import type { ReactNode } from "react";

import type { ChoiceValue } from "./choice.tsx";
import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";

/** A list of some of a few values, a chip each; more are added from the rest. */
export function Chips({
  field,
  label,
  help,
  values,
  add,
  mark,
  optional = false,
}: FieldProps<readonly string[]> & {
  readonly values: readonly ChoiceValue[];
  /** What one more is called: "Option". */
  readonly add: string;
  /** What stands before a chip's words, such as an option's number. */
  readonly mark?: (value: string) => ReactNode;
  /** An empty list takes the entry out of the file. */
  readonly optional?: boolean;
}) {
  const chosen = Array.isArray(field.value) ? field.value.map(String) : [];
  const labelOf = (value: string): string =>
    values.find((each) => each.value === value)?.label ?? value;
  const rest = values.filter(({ value }) => !chosen.includes(value));
  const write = (next: readonly string[]): void =>
    field.onChange(next.length === 0 && optional ? undefined : next);
  return (
    <Field
      field={field}
      label={label}
      help={help}
      group
      was={Array.isArray(field.base) ? field.base.map(String).map(labelOf).join(", ") : undefined}
    >
      {() => (
        <div className={styles.chips}>
          <ul className={styles.chips} hidden={chosen.length === 0}>
            {chosen.map((value, index) => (
              <li className={`chip ${styles.chip}`} data-value={value} key={`${value} ${index}`}>
                {mark?.(value)}
                {labelOf(value)}
                <button
                  type="button"
                  className={styles.take}
                  aria-label={`Take ${labelOf(value)} out of ${label}`}
                  onClick={() => write(chosen.filter((_, place) => place !== index))}
                >
                  <Icon name="cross" />
                </button>
              </li>
            ))}
          </ul>
          {rest.length > 0 && (
            <select
              className={`field sel ${styles.add}`}
              aria-label={`Add to ${label}: ${add}`}
              value=""
              onChange={({ target }) => write([...chosen, target.value])}
            >
              <option value="">+ {add}</option>
              {rest.map(({ value, label: words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
    </Field>
  );
}
