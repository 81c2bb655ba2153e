import { Field, type FieldProps } from "../fields/field.tsx";

/** One of the values of a segmented choice. */
export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What follows from it, in a sentence. */
  readonly means: string;
}

/** One of a few values as buttons side by side, and what the chosen one means. */
export function Segments<T extends string>({
  field,
  label,
  usual,
  segments,
}: FieldProps<T> & {
  /** What holds where the file says nothing. */
  readonly usual: T;
  readonly segments: readonly Segment<T>[];
}) {
  const now = field.value ?? usual;
  const wordOf = (value: T): string =>
    segments.find((segment) => segment.value === value)?.label ?? String(value);
  return (
    <Field
      field={field}
      label={label}
      group
      help={segments.find(({ value }) => value === now)?.means}
      was={field.base === undefined ? undefined : wordOf(field.base)}
    >
      {() => (
        <div className="seg" role="group" aria-label={label}>
          {segments.map(({ value, label: words }) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === now}
              onClick={() => field.onChange(value)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}
