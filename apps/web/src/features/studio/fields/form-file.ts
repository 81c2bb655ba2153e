import { fieldName, type Problem } from "@tapeline/documents";
import { editYaml, type YamlEdit, type YamlPath } from "@tapeline/documents/write";
import { useMemo } from "react";

import type { FileFormProps } from "../file-form.ts";
import type { KeyOrder } from "./edits-between.ts";
import { fileValue, valueAt, withValue, type FileValue } from "./file-value.ts";

/** One entry of a file as a field of a form sees it. */
export interface FormField<T> {
  /** Its path in the words of a problem, as in `assume[0].low`. */
  readonly name: string;
  /** What stands in the draft; undefined: nothing. It may be of another kind than the form expects, until the file is right. */
  readonly value: T | undefined;
  /** What the checkout has there; undefined: nothing. */
  readonly base: T | undefined;
  /** Whether the checkout has the file, so that a change to it can be marked. */
  readonly known: boolean;
  /** What is wrong there, or below it. */
  readonly problems: readonly Problem[];
  /** Writes the value there; undefined takes the entry away. */
  readonly onChange: (value: T | undefined) => void;
}

/** A file that could be read, for a form over it. */
export interface FormFile {
  readonly value: FileValue;
  readonly at: <T>(path: YamlPath) => FormField<T>;
  /** Edits that are more than a value at a place, such as a move. */
  readonly apply: (edits: readonly YamlEdit[]) => void;
  /** What is wrong at exactly this path: the words for a group of fields. */
  readonly problemsAt: (path: YamlPath) => readonly Problem[];
}

/** A file's text read for a form, or why it cannot be shown in one. */
export type FormReading =
  | { readonly ok: true; readonly file: FormFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Given = Pick<FileFormProps, "path" | "text" | "base" | "problems" | "write">;

/** The file of a form's props, read anew when its text changes. New entries stand where the order has them; it is the same list each time. */
export function useFormFile(
  { path, text, base, problems, write }: Given,
  order?: KeyOrder,
): FormReading {
  return useMemo(
    () => formFile({ path, text, base, problems, write }, order),
    [path, text, base, problems, write, order],
  );
}

/** The file of a form's props. */
export function formFile(
  { path, text, base, problems, write }: Given,
  order: KeyOrder = [],
): FormReading {
  const reading = fileValue(path, text);
  if (!reading.ok) return reading;
  const was = base === null ? undefined : fileValue(path, base);
  const before = was?.ok === true ? was.value : undefined;
  const at = <T>(place: YamlPath): FormField<T> => {
    const name = fieldName(place);
    return {
      name,
      value: valueAt(reading.value, place) as T | undefined,
      base: valueAt(before, place) as T | undefined,
      known: before !== undefined,
      problems: problems.filter(({ field }) => isWithin(field, name)),
      onChange: (value) => {
        const next = withValue(text, place, value, order);
        if (next !== text) write(next);
      },
    };
  };
  const apply = (edits: readonly YamlEdit[]): void => {
    const next = editYaml(text, edits);
    if (next !== text) write(next);
  };
  const problemsAt = (place: YamlPath): readonly Problem[] =>
    problems.filter(({ field }) => field === fieldName(place));
  return { ok: true, file: { value: reading.value, at, apply, problemsAt } };
}

const isWithin = (field: string, name: string): boolean =>
  field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`);
