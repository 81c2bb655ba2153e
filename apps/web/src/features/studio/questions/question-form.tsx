import { factOfFile } from "@tapeline/content/tools/file-names.ts";
import { kindOf, valuesOf } from "@tapeline/engine";

import type { FileFormProps } from "../file-form.ts";
import { BrokenFile } from "../fields/broken-file.tsx";
import { Choice, YesNo } from "../fields/choice.tsx";
import fields from "../fields/fields.module.css";
import { FormSection } from "../fields/form-section.tsx";
import { useFormFile, type FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { TextArea, TextField } from "../fields/text-field.tsx";
import { AssumptionList } from "./assumption-list.tsx";
import { questionKeys } from "./question-keys.ts";
import { QuestionReaders } from "./question-readers.tsx";
import { groups, kindWords, taskChoices } from "./question-words.ts";

/** A form over `questions/<fact>.yaml`: the question, its bounds and values, and what is assumed where nobody answers. */
export function QuestionForm(props: FileFormProps) {
  const reading = useFormFile(props, questionKeys);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  const { knowledge } = props.release;
  const { file } = reading;
  const fact = factOfFile(props.path.replace(/^packages\/content\//, ""));
  // A file that is called after no fact is refused by the build; its words can be written all the same.
  const kind = fact === undefined ? "text" : kindOf(fact);
  const unit = file.at<string>(["unit"]).value;
  const words = file.at<Readonly<Record<string, string>>>(["values"]).value ?? {};
  const named = fact === undefined ? [] : valuesOf(fact);
  const values =
    kind === "boolean"
      ? [
          { value: "true", label: "yes" },
          { value: "false", label: "no" },
        ]
      : named.map((value) => ({ value, label: words[value] ?? value }));
  return (
    <div>
      <QuestionWords file={file} />
      <FormSection
        title="An answer"
        guide={
          fact === undefined
            ? "The file is called after no fact that the engine knows: rename it, or add the fact first."
            : kindWords[kind]
        }
      >
        {kind === "number" && <NumberBounds file={file} unit={unit} />}
        {named.map((value) => (
          <TextField key={value} field={file.at(["values", value])} label={value} optional />
        ))}
      </FormSection>
      <FormSection
        title="Where nobody answers"
        guide="The first whose tasks fit is taken, then the one for all tasks. Low and high are P10 and P90."
      >
        <AssumptionList
          file={file}
          kind={kind}
          unit={unit}
          values={values}
          tasks={taskChoices(knowledge.questions)}
        />
      </FormSection>
      {fact !== undefined && <QuestionReaders fact={fact} knowledge={knowledge} />}
    </div>
  );
}

function QuestionWords({ file }: { readonly file: FormFile }) {
  return (
    <FormSection title="The question">
      <TextField field={file.at(["ask"])} label="As it is put" />
      <TextField field={file.at(["short"])} label="Its name in tables" />
      <TextArea field={file.at(["why"])} label="Why it is asked" />
      <TextArea field={file.at(["help"])} label="How to find the answer" />
      <div className={fields.row}>
        <Choice field={file.at(["group"])} label="Group" values={groups} />
        <TextField field={file.at(["number"])} label="Place in the questionnaire" optional mono />
      </div>
      <YesNo
        field={file.at(["asked"])}
        label="Asked for"
        help="What is not asked for is an assumption that can be overridden."
        usual
      />
    </FormSection>
  );
}

function NumberBounds({
  file,
  unit,
}: {
  readonly file: FormFile;
  readonly unit: string | undefined;
}) {
  return (
    <>
      <div className={fields.row}>
        <TextField field={file.at(["unit"])} label="Unit" optional />
        <NumberField field={file.at(["allowed", "min"])} label="At least" unit={unit} />
        <NumberField field={file.at(["allowed", "max"])} label="At most" unit={unit} />
      </div>
      <YesNo field={file.at(["integer"])} label="Whole numbers only" usual={false} />
    </>
  );
}
