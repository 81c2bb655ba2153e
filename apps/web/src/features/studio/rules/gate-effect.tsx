import type { OfferNeed } from "@tapeline/engine";

import { Choice, YesNo } from "../fields/choice.tsx";
import { Problems } from "../fields/field.tsx";
import type { FormFile } from "../fields/form-file.ts";
import type { EffectProps } from "./effect-fields.tsx";
import { OptionChips } from "./option-choices.tsx";
import { OptionMatchField } from "./option-match-field.tsx";
import styles from "./rule-form.module.css";

/** What a gate does: it shuts options out, or offers of theirs. */
export function GateEffect({ file, options }: EffectProps) {
  const has = (key: string): boolean => file.value[key] !== undefined;
  return (
    <>
      <OptionMatchField
        file={file}
        at="exclude"
        label="Shuts out"
        none="No option"
        options={options}
      />
      {(has("exclude") || has("except")) && (
        <OptionChips
          field={file.at(["except"])}
          label="Except"
          help="Options that stay although they match."
          options={options}
          optional
        />
      )}
      <OfferNeeds file={file} />
      {(has("offersMust") || has("of")) && (
        <OptionMatchField
          file={file}
          at="of"
          label="Of these options"
          none="All with offers"
          options={options}
        />
      )}
      <YesNo
        field={file.at(["hard"])}
        label="Never weighed"
        help="Law, contract, licence, isolation or rights: it holds, or it does not."
      />
      <Choice
        field={file.at(["measuredInstead"])}
        label="What decides in its place once it is measured"
        values={[{ value: "p95Seconds", label: "the slowest answers of the option’s own test" }]}
        none="nothing"
      />
    </>
  );
}

const needs: readonly (readonly [need: Exclude<keyof OfferNeed, "maxClass">, words: string])[] = [
  ["zeroRetention", "nothing that is sent is kept"],
  ["soldInRegion", "sold in the region that the case names"],
  ["ownAccount", "inside the customer’s own cloud account"],
  ["ownHardware", "on machines that the customer owns"],
  ["licence", "a licence that allows what the case needs"],
];

function OfferNeeds({ file }: { readonly file: FormFile }) {
  const all = file.at<OfferNeed>(["offersMust"]);
  // The last need takes the whole entry with it: an empty one says nothing.
  const set = (need: keyof OfferNeed, value: true | string | undefined): void => {
    const alone = value === undefined && Object.keys(all.value ?? {}).length === 1;
    if (alone) all.onChange(undefined);
    else if (all.value === undefined) all.onChange({ [need]: value });
    else file.at(["offersMust", need]).onChange(value);
  };
  const largest = file.at<string>(["offersMust", "maxClass"]);
  return (
    <fieldset className={styles.set} data-field="offersMust">
      <legend className={styles.label}>Keeps only offers that are</legend>
      {needs.map(([need, words]) => (
        <label key={need} className={styles.check}>
          <input
            type="checkbox"
            checked={all.value?.[need] === true}
            onChange={({ target }) => set(need, target.checked ? true : undefined)}
          />
          {words}
        </label>
      ))}
      <Choice
        field={{ ...largest, onChange: (value) => set("maxClass", value) }}
        label="No larger than"
        values={[
          { value: "small", label: "the small class" },
          { value: "mid", label: "the mid class" },
        ]}
        none="any class"
      />
      <Problems problems={file.problemsAt(["offersMust"])} />
    </fieldset>
  );
}
