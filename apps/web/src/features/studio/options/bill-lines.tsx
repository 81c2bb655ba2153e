import type { YamlPath } from "@tapeline/documents/write";
import type { Knowledge } from "@tapeline/engine";

import { BasisFields } from "../fields/basis.tsx";
import { Choice, YesNo, type ChoiceValue } from "../fields/choice.tsx";
import fields from "../fields/fields.module.css";
import { valueAt } from "../fields/file-value.ts";
import type { FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { TextArea, TextField } from "../fields/text-field.tsx";
import { ConditionField } from "./condition-field.tsx";
import { EntryList } from "./entry-list.tsx";
import { FactorsField } from "./factors-field.tsx";
import { choices } from "./option-words.ts";

interface Given {
  readonly file: FormFile;
  readonly facts: readonly ChoiceValue[];
  readonly questions: Knowledge["questions"];
}

/** Lines of a bill that are a product of facts and numbers. */
export function BillLines({ file, facts, questions }: Given) {
  return (
    <EntryList
      file={file}
      at={["lines"]}
      one="line"
      folds
      nameOf={(index) => titleAt(file, ["lines", index], `Line ${index + 1}`)}
      beginning={{ id: "", title: "", times: [], basis: { editorial: "" } }}
    >
      {(at) => <BillLine file={file} at={at} facts={facts} questions={questions} />}
    </EntryList>
  );
}

const titleAt = (file: FormFile, at: YamlPath, otherwise: string): string => {
  const title = valueAt(file.value, [...at, "title"]);
  return typeof title === "string" && title !== "" ? title : otherwise;
};

function BillLine({ file, at, facts, questions }: Given & { readonly at: YamlPath }) {
  return (
    <>
      <TextField field={file.at([...at, "title"])} label="Title of the line" />
      <TextField field={file.at([...at, "id"])} label="Name in files and answers" mono />
      <FactorsField file={file} at={[...at, "times"]} facts={facts} />
      <div className={fields.row}>
        <Choice
          field={file.at([...at, "per"])}
          label="Falls due"
          values={choices.per}
          none="once"
        />
        <Choice
          field={file.at([...at, "hosting"])}
          label="For offers hosted"
          values={choices.lineHosting}
          none="in any way"
        />
      </div>
      <YesNo
        field={file.at([...at, "contingency"])}
        label="Multiplied by the contingency on set-up"
        usual={false}
      />
      <ConditionField file={file} at={[...at, "when"]} label="Stands" questions={questions} />
      <EntryList
        file={file}
        at={[...at, "scaled"]}
        one="scale"
        nameOf={(index) => `Scale ${index + 1}`}
        beginning={{ when: {}, by: 1, because: "" }}
        optional
      >
        {(place) => (
          <>
            <NumberField field={file.at([...place, "by"])} label="Multiplied by" />
            <ConditionField
              file={file}
              at={[...place, "when"]}
              label="Where"
              questions={questions}
              optional={false}
            />
            <TextArea field={file.at([...place, "because"])} label="Because" />
          </>
        )}
      </EntryList>
      <BasisFields file={file} at={[...at, "basis"]} />
    </>
  );
}
