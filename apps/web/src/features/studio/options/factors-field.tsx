import type { YamlPath } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";

import type { ChoiceValue } from "../fields/choice.tsx";
import { Mark, Problems } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import type { FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { SearchPick } from "../fields/search-pick.tsx";
import styles from "./options.module.css";

type Factors = readonly (string | number)[];

/** What a line of a bill multiplies, in order: facts and plain numbers. */
export function FactorsField({
  file,
  at,
  facts,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly facts: readonly ChoiceValue[];
}) {
  const list = file.at<Factors>(at);
  const factors = Array.isArray(list.value) ? (list.value as Factors) : [];
  const labelOf = (fact: string): string =>
    facts.find(({ value }) => value === fact)?.label ?? fact;
  return (
    <fieldset className={fields.field}>
      <legend className={fields.label}>Times</legend>
      <div className={styles.factors}>
        {factors.map((factor, index) => {
          const name = typeof factor === "number" ? `the number ${factor}` : labelOf(factor);
          return (
            <span className={styles.factor} key={index}>
              {index > 0 && <span aria-hidden="true">×</span>}
              {typeof factor === "number" ? (
                <NumberField field={file.at([...at, index])} label="Number" />
              ) : (
                <span className="chip" data-value={factor}>
                  {labelOf(factor)}
                </span>
              )}
              <button
                type="button"
                className="icon-btn"
                aria-label={`Take ${name} out of the product`}
                onClick={() => list.onChange(factors.filter((_, place) => place !== index))}
              >
                <Icon name="cross" />
              </button>
            </span>
          );
        })}
        <SearchPick
          says="Fact"
          label="Multiply by the fact"
          icon="plus"
          entries={facts.map(({ value, label }) => ({ id: value, title: label, note: value }))}
          onPick={(fact) => list.onChange([...factors, fact])}
        />
        <button
          type="button"
          className="btn quiet s"
          onClick={() => list.onChange([...factors, 1])}
        >
          <Icon name="plus" /> Number
        </button>
        <Mark field={list} />
      </div>
      <Problems problems={list.problems} />
    </fieldset>
  );
}
