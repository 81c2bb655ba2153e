import type { YamlPath } from "@tapeline/documents/write";
import { isFactId, kindOf, type Knowledge } from "@tapeline/engine";
import { Icon } from "@tapeline/ui";

import { Choice, YesNo } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import { Day } from "../fields/days.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { RangeFields } from "../fields/range-fields.tsx";
import { TextField } from "../fields/text-field.tsx";
import { choicesOf } from "./comparison-value.tsx";
import { questionOf } from "./condition-editing.ts";
import { isMap } from "./condition-parts.ts";
import { factTitle } from "./fact-entries.ts";
import styles from "./rule-form.module.css";

type Questions = Knowledge["questions"];

/** One answer of an example, in the field that its fact asks for. */
export function ExampleFact({
  file,
  at,
  fact,
  questions,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly fact: string;
  readonly questions: Questions;
}) {
  const title = factTitle(questions, fact);
  return (
    <div className={styles.given}>
      <AnswerField file={file} at={at} fact={fact} questions={questions} />
      <button
        type="button"
        className="icon-btn"
        aria-label={`Take the answer ${title} away`}
        onClick={() => file.at(at).onChange(undefined)}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

function AnswerField({
  file,
  at,
  fact,
  questions,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly fact: string;
  readonly questions: Questions;
}) {
  const question = questionOf(questions, fact);
  const label = factTitle(questions, fact);
  const field = file.at<unknown>(at);
  const unit = question?.unit === "level" ? undefined : question?.unit;
  // A text is left a text: `unknown`, or an amount with its unit, is an answer to any question.
  const plain = !isFactId(fact) || (typeof field.value === "string" && kindOf(fact) !== "enum");
  if (isMap(field.value))
    return (
      <fieldset className={styles.set}>
        <legend className={styles.label}>{label}</legend>
        <RangeFields file={file} at={at} unit={unit} />
      </fieldset>
    );
  const kind = isFactId(fact) ? kindOf(fact) : "text";
  if (kind === "day") return <Day field={file.at(at)} label={label} />;
  if (plain) return <TextField field={file.at(at)} label={label} />;
  switch (kind) {
    case "number":
      return (
        <NumberField field={file.at(at)} label={label} unit={unit} bounds={question?.allowed} />
      );
    case "boolean":
      return <YesNo field={file.at(at)} label={label} />;
    case "multi":
      return (
        <Chips field={file.at(at)} label={label} values={choicesOf(fact, question)} add="Value" />
      );
    case "enum":
      return <Choice field={file.at(at)} label={label} values={choicesOf(fact, question)} />;
    default:
      return <TextField field={file.at(at)} label={label} />;
  }
}
