import type { FileFormProps } from "../file-form.ts";
import { BrokenFile } from "../fields/broken-file.tsx";
import { Choice, YesNo, type ChoiceValue } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import fields from "../fields/fields.module.css";
import { FormSection } from "../fields/form-section.tsx";
import { useFormFile, type FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { TextArea, TextField } from "../fields/text-field.tsx";
import { taskChoices } from "../questions/question-words.ts";
import { BillLines } from "./bill-lines.tsx";
import { ConditionField } from "./condition-field.tsx";
import { EntryList } from "./entry-list.tsx";
import { MaintenanceFields, SufficiencyFields, TestFields } from "./option-figures.tsx";
import { optionKeys } from "./option-keys.ts";
import { choices, numberFacts } from "./option-words.ts";

/** A form over `options/<option>.yaml`: what the option is, how good it is, what it costs and takes. */
export function OptionForm(props: FileFormProps) {
  const reading = useFormFile(props, optionKeys);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  const { questions } = props.release.knowledge;
  const { file } = reading;
  const facts = numberFacts(questions);
  return (
    <div>
      <OptionWords file={file} />
      <OptionTraits file={file} />
      <SufficiencyFields file={file} tasks={taskChoices(questions)} />
      <TestFields file={file} />
      <FormSection title="Building it">
        <Choice field={file.at(["buildMonths"])} label="Takes as long as" values={facts} />
        <EntryList
          file={file}
          at={["builtBeside"]}
          one="part built beside it"
          nameOf={(index) => `Beside it, ${index + 1}`}
          beginning={{ months: "", when: {} }}
          optional
        >
          {(at) => (
            <>
              <Choice field={file.at([...at, "months"])} label="Takes as long as" values={facts} />
              <ConditionField
                file={file}
                at={[...at, "when"]}
                label="Is needed"
                questions={questions}
                optional={false}
              />
            </>
          )}
        </EntryList>
      </FormSection>
      <FormSection title="Its bill" guide="Lines that are products of facts and numbers.">
        <BillLines file={file} facts={facts} questions={questions} />
        <Chips
          field={file.at(["components"])}
          label="Parts that the engine reckons itself"
          values={choices.components}
          add="Part"
        />
      </FormSection>
      <MaintenanceFields file={file} />
    </div>
  );
}

function OptionWords({ file }: { readonly file: FormFile }) {
  return (
    <FormSection title="The option">
      <TextField field={file.at(["title"])} label="Title" />
      <TextField field={file.at(["short"])} label="Its name in tables" />
      <TextArea field={file.at(["description"])} label="What it is" />
      <div className={fields.row}>
        <TextField field={file.at(["code"])} label="Number on the ladder" mono />
        <Choice field={file.at(["tailoring"])} label="Tailoring" values={choices.tailoring} />
        <NumberField
          field={file.at(["dimension"])}
          label="Dimension in the worlds"
          help="Its own, and never used again: old verdicts replay by it."
        />
      </div>
    </FormSection>
  );
}

function OptionTraits({ file }: { readonly file: FormFile }) {
  const trait = (name: string, label: string, values: readonly ChoiceValue[]) => (
    <Choice field={file.at(["traits", name])} label={label} values={values} />
  );
  return (
    <FormSection title="What rules know it by" guide="Rules speak of options by these traits.">
      <div className={fields.row}>
        {trait("adaptation", "Adaptation", choices.adaptation)}
        {trait("weights", "Weights", choices.weights)}
        {trait("hosting", "Hosting", choices.hosting)}
        <Choice field={file.at(["offers"])} label="What can be bought" values={choices.offers} />
      </div>
      <div className={fields.row}>
        <YesNo field={file.at(["traits", "custom"])} label="Weights are trained for the case" />
        <YesNo field={file.at(["traits", "usesModel"])} label="Uses a language model" />
      </div>
    </FormSection>
  );
}
