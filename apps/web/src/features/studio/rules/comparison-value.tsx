import { fieldName } from "@tapeline/documents";
import { isFactId, kindOf, valuesOf, type Question } from "@tapeline/engine";

import { Choice, YesNo, type ChoiceValue } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import { Mark, Problems } from "../fields/field.tsx";
import type { FormField } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { questionOf, type ConditionEditing } from "./condition-editing.ts";
import { setValue } from "./condition-edits.ts";
import type { Comparing, Comparison } from "./condition-parts.ts";
import styles from "./condition.module.css";
import { factTitle } from "./fact-entries.ts";
import { operatorOf, takesList } from "./operators.ts";

/** What a fact is compared with, in the field that its kind asks for. */
export function ComparisonValue({
  editing,
  part,
  comparison,
}: {
  readonly editing: ConditionEditing;
  readonly part: Comparing;
  readonly comparison: Comparison;
}) {
  const { questions } = editing;
  const question = questionOf(questions, part.fact);
  const label = `What ${factTitle(questions, part.fact)} is compared with`;
  return (
    <div className={styles.value}>
      <ValueField
        field={fieldOf(editing, part, comparison)}
        fact={part.fact}
        comparison={comparison}
        question={question}
        label={label}
      />
    </div>
  );
}

function ValueField({
  field,
  fact,
  comparison,
  question,
  label,
}: {
  readonly field: FormField<unknown>;
  readonly fact: string;
  readonly comparison: Comparison;
  readonly question: Question | undefined;
  readonly label: string;
}) {
  const operator = operatorOf(comparison.name, comparison.value);
  const kind = isFactId(fact) ? kindOf(fact) : "text";
  if (operator === "answered" || operator === "unanswered")
    return (
      <>
        <Mark field={field} was={field.base === true ? "is answered" : "is not answered"} />
        <Problems problems={field.problems} />
      </>
    );
  if (kind === "number")
    return (
      <NumberField
        field={field as FormField<number>}
        label={label}
        unit={question?.unit === "level" ? undefined : question?.unit}
        bounds={question?.allowed}
      />
    );
  if (kind === "boolean") return <YesNo field={field as FormField<boolean>} label={label} />;
  if (kind === "enum" || kind === "multi") {
    const values = choicesOf(fact, question);
    return takesList(operator) ? (
      <Chips
        field={field as FormField<readonly string[]>}
        label={label}
        values={values}
        add="Value"
      />
    ) : (
      <Choice field={field as FormField<string>} label={label} values={values} />
    );
  }
  return <TextField field={field as FormField<string>} label={label} />;
}

/** The values that a fact can have, in its question's words. */
export const choicesOf = (fact: string, question: Question | undefined): readonly ChoiceValue[] =>
  (isFactId(fact) ? valuesOf(fact) : []).map((value) => ({
    value,
    label: question?.values?.[value] ?? value,
  }));

/** A comparison as a field of the form. An emptied one is written as `null`, so that the check names it. */
function fieldOf(
  { base, changeOf, file }: ConditionEditing,
  part: Comparing,
  comparison: Comparison,
): FormField<unknown> {
  const change = changeOf(part, comparison);
  return {
    name: fieldName(comparison.path),
    value: comparison.value ?? undefined,
    base: change === undefined ? comparison.value : wasOf(change),
    known: base !== undefined,
    problems: file.at(comparison.path).problems,
    onChange: (value) => file.apply(setValue(comparison, value ?? null)),
  };
}

const wasOf = (change: NonNullable<ReturnType<ConditionEditing["changeOf"]>>): unknown =>
  change.kind === "was" ? change.was.value : undefined;
