import type { Problem } from "@tapeline/documents";
import { useId, type ReactNode } from "react";

import styles from "./fields.module.css";
import { sameValue } from "./edits-between.ts";
import type { FormField } from "./form-file.ts";

/** What every field of a form is given beside its entry. */
export interface FieldProps<T> {
  readonly field: FormField<T>;
  readonly label: string;
  /** What belongs into it, in a sentence. */
  readonly help?: string | undefined;
}

/** What the control of a field says of itself to those who do not see the field. */
export interface ControlNames {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A label, its control, what it was before, its help and what is wrong with it. */
export function Field<T>({
  field,
  label,
  help,
  was,
  group = false,
  wrong,
  children,
}: FieldProps<T> & {
  /** What the checkout has there, in words; else its value as it is written. */
  readonly was?: string | undefined;
  /** Several controls under one label. */
  readonly group?: boolean;
  /** What cannot even be written into the file, such as letters for a number. */
  readonly wrong?: string | undefined;
  readonly children: (names: ControlNames) => ReactNode;
}) {
  const id = useId();
  const isWrong = wrong !== undefined || field.problems.length > 0;
  const told = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(isWrong ? [`${id}-wrong`] : []),
  ].join(" ");
  const names: ControlNames = {
    id,
    "aria-describedby": told === "" ? undefined : told,
    "aria-invalid": isWrong || undefined,
  };
  const body = (
    <>
      <div className={styles.line}>
        {children(names)}
        <Mark field={field} was={was} />
      </div>
      {help !== undefined && (
        <p className={`sm cap ${styles.help}`} id={`${id}-help`}>
          {help}
        </p>
      )}
      <div id={`${id}-wrong`} aria-live="polite">
        {wrong === undefined ? <Problems problems={field.problems} /> : <Wrong says={wrong} />}
      </div>
    </>
  );
  if (group)
    return (
      <fieldset
        className={styles.field}
        data-field={field.name}
        aria-describedby={names["aria-describedby"]}
      >
        <legend className={styles.label}>{label}</legend>
        {body}
      </fieldset>
    );
  return (
    <div className={styles.field} data-field={field.name}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {body}
    </div>
  );
}

/** What a draft changed of an entry: "was 0.65", "added". */
export function Mark<T>({
  field: { value, base, known },
  was = inWords(base),
}: {
  readonly field: Pick<FormField<T>, "value" | "base" | "known">;
  readonly was?: string | undefined;
}) {
  if (!known || sameValue(value, base)) return null;
  if (base === undefined) return <span className={`tag ${styles.added}`}>added</span>;
  return (
    <span className={`sm cap ${styles.was}`}>
      was <s>{was}</s>
    </span>
  );
}

const longest = 60;

function inWords(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : Array.isArray(value)
        ? value.map(inWords).join(", ")
        : (JSON.stringify(value) ?? "");
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** What is wrong, each in a line: what was expected, what was found, what to do. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map(({ field, expected, found, fix }, index) => (
    <Wrong
      key={`${field} ${index}`}
      says={`Expected ${expected}; found ${found}. ${capital(fix)}.`}
    />
  ));
}

function Wrong({ says }: { readonly says: string }) {
  return <p className={`sm ${styles.wrong}`}>{says}</p>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
