import { Field, type FieldProps } from "./field.tsx";
import styles from "./fields.module.css";
import { numberText, readNumber } from "./number-text.ts";
import { useTyped } from "./use-typed.ts";

/** A number with its unit; bounds stand behind it and are judged by whoever checks the file. */
export function NumberField({
  field,
  label,
  help,
  unit,
  bounds,
}: FieldProps<number> & {
  readonly unit?: string | undefined;
  readonly bounds?: { readonly min: number; readonly max: number } | undefined;
}) {
  const { text, sound, onText, onLeave } = useTyped(field.value, field.onChange, {
    show: numberText,
    read: readNumber,
  });
  return (
    <Field
      field={field}
      label={label}
      help={help}
      was={numberText(field.base)}
      wrong={sound ? undefined : `Expected a number, as in 1,000 or 0.65; found ${text}.`}
    >
      {(names) => (
        <span className={`field ${styles.number}`} data-wrong={names["aria-invalid"]}>
          <input
            {...names}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => onText(target.value)}
            onBlur={onLeave}
          />
          {unit !== undefined && <span className="u">{unit}</span>}
          {bounds !== undefined && (
            <span className="u">
              {numberText(bounds.min)}–{numberText(bounds.max)}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
