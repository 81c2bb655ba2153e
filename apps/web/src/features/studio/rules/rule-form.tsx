import "@tapeline/ui/knowledge.css";

import { ruleKinds, type Rule } from "@tapeline/engine";
import { kindWords } from "@tapeline/ui/knowledge";

import { BrokenFile } from "../fields/broken-file.tsx";
import { Choice } from "../fields/choice.tsx";
import { Day } from "../fields/days.tsx";
import { useFormFile } from "../fields/form-file.ts";
import { FormSection } from "../fields/form-section.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { FileFormProps } from "../file-form.ts";
import { BecauseField } from "./because-field.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import { EffectFields } from "./effect-fields.tsx";
import { ExamplesField } from "./examples-field.tsx";
import { Leftovers } from "./leftovers.tsx";
import { ruleFile, type RuleFile } from "./rule-file.ts";
import styles from "./rule-form.module.css";
import { isKind, keyOrder } from "./rule-keys.ts";
import { RuleSources } from "./rule-sources.tsx";
import { UnknownField } from "./unknown-field.tsx";

const kinds = ruleKinds.map((value) => ({
  value,
  label: `${kindWords[value].one}: ${kindWords[value].does}`,
}));

/** The form over a rule of the content, beside the YAML that it edits. */
export function RuleForm(props: FileFormProps) {
  const reading = useFormFile(props, keyOrder);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  const file = ruleFile(reading.file, props.text, props.write);
  const { kind } = file.value;
  return (
    <div className={styles.form}>
      <section className={styles.block}>
        <TextField field={file.at(["title"])} label="Title" />
        <Choice field={file.at(["kind"])} label="Kind" values={kinds} />
      </section>
      {isKind(kind) && <Body kind={kind} file={file} release={props.release} />}
    </div>
  );
}

function Body({
  kind,
  file,
  release: { knowledge },
}: {
  readonly kind: Rule["kind"];
  readonly file: RuleFile;
  readonly release: FileFormProps["release"];
}) {
  return (
    <>
      <FormSection title="When">
        <ConditionEditor file={file} questions={knowledge.questions} />
        <UnknownField file={file} kind={kind} />
      </FormSection>
      <FormSection title="Then">
        <EffectFields kind={kind} file={file} options={knowledge.options} />
        <Leftovers file={file} kind={kind} />
      </FormSection>
      <FormSection title="Because">
        <BecauseField file={file} knowledge={knowledge} />
      </FormSection>
      <FormSection title="Sources">
        <RuleSources file={file} knowledge={knowledge} />
      </FormSection>
      <FormSection title="Review">
        <Day field={file.at(["reviewBy"])} label="Check again by" />
        <TextField field={file.at(["owner"])} label="Who imposes it, or answers for it" optional />
      </FormSection>
      <FormSection title="Examples">
        <ExamplesField file={file} kind={kind} knowledge={knowledge} />
      </FormSection>
    </>
  );
}
