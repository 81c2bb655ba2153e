import {
  matches,
  traitsSchema,
  type Option,
  type OptionMatch,
  type Traits,
} from "@tapeline/engine";
import { OptionName } from "@tapeline/ui";

import { Choice, type ChoiceValue } from "../fields/choice.tsx";
import { Problems } from "../fields/field.tsx";
import type { FormField, FormFile } from "../fields/form-file.ts";
import { OptionChips } from "./option-choices.tsx";
import styles from "./rule-form.module.css";

const traitWords: Readonly<Record<keyof Traits, string>> = {
  custom: "Weights trained for the case",
  adaptation: "How it is adapted",
  weights: "Whose weights",
  hosting: "Who hosts it",
  usesModel: "Uses a language model",
};
const traits = Object.keys(traitWords) as readonly (keyof Traits)[];

const valuesOf = (trait: keyof Traits): readonly ChoiceValue[] => {
  const schema = traitsSchema.shape[trait];
  return "options" in schema
    ? schema.options.map((value) => ({ value, label: value.replaceAll("-", " ") }))
    : [
        { value: "true", label: "yes" },
        { value: "false", label: "no" },
      ];
};

/** Which options a rule means: some by name, or all that share traits. */
export function OptionMatchField({
  file,
  at,
  label,
  none,
  options,
}: {
  readonly file: FormFile;
  readonly at: string;
  readonly label: string;
  /** What it means to name none; without words there have to be some. */
  readonly none?: string;
  readonly options: readonly Option[];
}) {
  const field = file.at<OptionMatch>([at]);
  const { value } = field;
  const way = value === undefined ? "none" : Array.isArray(value) ? "ids" : "traits";
  const meant = value === undefined ? [] : options.filter((option) => meets(value, option));
  const turn = (next: typeof way): void => {
    if (next === way) return;
    // By name: the options that the traits meant. By traits: what most rules name.
    const named = meant.length > 0 ? meant : options.slice(0, 1);
    if (next === "ids") field.onChange(named.map(({ id }) => id));
    else field.onChange(next === "traits" ? { hosting: "provider" } : undefined);
  };
  const ways = [
    ...(none === undefined ? [] : [["none", none] as const]),
    ["ids", "These"] as const,
    ["traits", "All that share"] as const,
  ];
  return (
    <fieldset className={styles.set} data-field={at}>
      <legend className={styles.label}>{label}</legend>
      <div className="seg" role="group" aria-label={label}>
        {ways.map(([one, words]) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => turn(one)}>
            {words}
          </button>
        ))}
      </div>
      {way === "ids" && (
        <OptionChips
          field={field as FormField<readonly string[]>}
          label="Options"
          options={options}
        />
      )}
      {way === "traits" && (
        <>
          <div className={styles.fields}>
            {traits.map((trait) => (
              <Choice
                key={trait}
                field={traitField(file, at, trait)}
                label={traitWords[trait]}
                values={valuesOf(trait)}
                none="any"
              />
            ))}
          </div>
          <p className={`sm mut ${styles.meant}`}>
            {meant.length === 0 ? "No option shares all of this." : "That is"}
            {meant.map(({ id, code, short }) => (
              <OptionName key={id} code={code}>
                {short}
              </OptionName>
            ))}
          </p>
        </>
      )}
      <Problems problems={way === "ids" ? [] : file.problemsAt([at])} />
    </fieldset>
  );
}

/** Whether an option is meant; what is no match yet means none. */
const meets = (match: OptionMatch, option: Option): boolean =>
  typeof match === "object" && match !== null && matches(match, option);

/** A trait as a choice; yes and no are written without quotes. */
function traitField(file: FormFile, at: string, trait: keyof Traits): FormField<string> {
  const field = file.at<string | boolean>([at, trait]);
  const asText = (value: string | boolean | undefined): string | undefined =>
    value === undefined ? undefined : String(value);
  return {
    ...field,
    value: asText(field.value),
    base: asText(field.base),
    onChange: (value) =>
      field.onChange(value === "true" ? true : value === "false" ? false : value),
  };
}
