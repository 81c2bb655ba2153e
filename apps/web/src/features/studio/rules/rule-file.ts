import { editYaml } from "@tapeline/documents/write";

import type { FormField, FormFile } from "../fields/form-file.ts";
import type { Edits } from "./condition-edits.ts";

/** The file of a rule, for the fields of its form. */
export interface RuleFile extends FormFile {
  /** Carries edits out on the text; none changes nothing. */
  readonly apply: (edits: Edits) => void;
}

/** The file of a rule's form. */
export const ruleFile = (
  file: FormFile,
  text: string,
  write: (text: string) => void,
): RuleFile => ({
  ...file,
  apply: (edits) => {
    if (edits.length > 0) write(editYaml(text, edits));
  },
});

/** A field whose usual value need not be written: choosing it takes the entry out, unless the checkout has it there. */
export function withUsual<T>(field: FormField<T>, usual: T): FormField<T> {
  return {
    ...field,
    onChange: (value) => {
      if (value === (field.value ?? usual)) return;
      field.onChange(value === usual && field.base === undefined ? undefined : value);
    },
  };
}
