import { BasisFields } from "../fields/basis.tsx";
import type { ChoiceValue } from "../fields/choice.tsx";
import fields from "../fields/fields.module.css";
import { FormSection } from "../fields/form-section.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { Problems } from "../fields/field.tsx";

/** How likely the option reaches the bar, by kind of task and class of model. */
export function SufficiencyFields({
  file,
  tasks,
}: {
  readonly file: FormFile;
  readonly tasks: readonly ChoiceValue[];
}) {
  return (
    <FormSection
      title="How likely it reaches the bar"
      guide="Log-odds of the top class of models: 0 is 50 of 100, 1 is 73, 2 is 88, −2 is 12."
    >
      <div className={fields.row}>
        {tasks.map(({ value, label }) => (
          <NumberField
            key={value}
            field={file.at(["sufficiency", "byTask", value])}
            label={label}
          />
        ))}
        <NumberField
          field={file.at(["sufficiency", "notLanguage"])}
          label="Added where data is not language"
        />
      </div>
      <Problems problems={file.problemsAt(["sufficiency", "byTask"])} />
      <BasisFields file={file} at={["sufficiency", "basis"]} />
      <div className={fields.row}>
        <NumberField field={file.at(["offsets", "small"])} label="Small models against top" />
        <NumberField field={file.at(["offsets", "mid"])} label="Mid models against top" />
        <NumberField field={file.at(["offsets", "top"])} label="Top models" />
      </div>
      <Problems problems={file.problemsAt(["offsets"])} />
    </FormSection>
  );
}

/** What a test of the option costs and takes. */
export function TestFields({ file }: { readonly file: FormFile }) {
  return (
    <FormSection title="A test">
      <NumberField field={file.at(["test", "cost", "value"])} label="Costs" unit="US dollars" />
      <BasisFields file={file} at={["test", "cost", "basis"]} label="The cost rests on" />
      <NumberField field={file.at(["test", "months", "value"])} label="Takes" unit="months" />
      <BasisFields file={file} at={["test", "months", "basis"]} label="The time rests on" />
    </FormSection>
  );
}

/** What it takes to keep what was built; an option that builds nothing has none of it. */
export function MaintenanceFields({ file }: { readonly file: FormFile }) {
  const { value, onChange } = file.at<Readonly<Record<string, unknown>>>(["maintenance"]);
  return (
    <FormSection title="Keeping it">
      {value === undefined ? (
        <div>
          <button
            type="button"
            className="btn quiet s"
            onClick={() => onChange({ basis: { editorial: "" } })}
          >
            Say what keeping it takes
          </button>
        </div>
      ) : (
        <>
          <div className={fields.row}>
            <NumberField
              field={file.at(["maintenance", "retrainingShare"])}
              label="One retraining"
              unit="of the build"
            />
            <NumberField
              field={file.at(["maintenance", "yearlyShare"])}
              label="Upkeep a year"
              unit="of the build"
            />
            <NumberField
              field={file.at(["maintenance", "retestFactor"])}
              label="One re-test"
              unit="× a prompt’s"
            />
          </div>
          <BasisFields file={file} at={["maintenance", "basis"]} />
          <div>
            <button type="button" className="btn quiet s" onClick={() => onChange(undefined)}>
              Nothing is kept
            </button>
          </div>
        </>
      )}
    </FormSection>
  );
}
