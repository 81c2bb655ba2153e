import type { YamlPath } from "@tapeline/documents/write";
import type { Assumption, FactKind } from "@tapeline/engine";

import { Choice, YesNo, type ChoiceValue } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import { Problems } from "../fields/field.tsx";
import type { FormFile } from "../fields/form-file.ts";
import { NumberField } from "../fields/number-field.tsx";
import { RangeFields } from "../fields/range-fields.tsx";
import { TextField } from "../fields/text-field.tsx";
import fields from "../fields/fields.module.css";

/** What is taken for an answer: a range for a number; for a choice one value, or the chance of each. */
export function AssumptionValue({
  file,
  at,
  kind,
  unit,
  values,
}: {
  readonly file: FormFile;
  /** Where the assumption stands. */
  readonly at: YamlPath;
  readonly kind: FactKind;
  readonly unit: string | undefined;
  readonly values: readonly ChoiceValue[];
}) {
  if (kind === "number") return <RangeFields file={file} at={at} unit={unit} />;
  const is = [...at, "is"];
  if (kind === "text" || kind === "day")
    return <TextField field={file.at(is)} label="Taken for an answer" optional />;
  const { value, onChange } = file.at<Assumption>(at);
  const byChance = value?.chances !== undefined;
  const choose = (next: boolean): void => {
    if (next === byChance || value === undefined) return;
    const { is: _is, chances: _chances, ...rest } = value;
    onChange(
      next ? { ...rest, chances: evenChances(values) } : { ...rest, is: firstOf(kind, values) },
    );
  };
  return (
    <>
      <div className="seg" role="group" aria-label="How it is assumed">
        <button type="button" aria-pressed={!byChance} onClick={() => choose(false)}>
          One answer
        </button>
        <button type="button" aria-pressed={byChance} onClick={() => choose(true)}>
          By its chances
        </button>
      </div>
      {byChance ? (
        <Chances file={file} at={[...at, "chances"]} values={values} />
      ) : kind === "boolean" ? (
        <YesNo field={file.at(is)} label="Taken for an answer" />
      ) : kind === "multi" ? (
        <Chips field={file.at(is)} label="Taken for an answer" values={values} add="Value" />
      ) : (
        <Choice field={file.at(is)} label="Taken for an answer" values={values} />
      )}
    </>
  );
}

function Chances({
  file,
  at,
  values,
}: {
  readonly file: FormFile;
  readonly at: YamlPath;
  readonly values: readonly ChoiceValue[];
}) {
  const chances = file.at<Readonly<Record<string, unknown>>>(at).value ?? {};
  const sum = Object.values(chances).reduce(
    (total: number, chance) => total + (typeof chance === "number" ? chance : 0),
    0,
  );
  return (
    <>
      <div className={fields.row}>
        {values.map(({ value, label }) => (
          <NumberField key={value} field={file.at([...at, value])} label={label} />
        ))}
      </div>
      <p className="sm cap">Chances from 0 to 1; together {Number(sum.toFixed(6))}.</p>
      <Problems problems={file.problemsAt(at)} />
    </>
  );
}

/** The same chance for each, in hundredths, the rest with the first. */
function evenChances(values: readonly ChoiceValue[]): Record<string, number> {
  const each = Math.floor(100 / values.length);
  return Object.fromEntries(
    values.map(({ value }, index) => [
      value,
      (index === 0 ? 100 - each * (values.length - 1) : each) / 100,
    ]),
  );
}

function firstOf(kind: FactKind, values: readonly ChoiceValue[]): boolean | string | string[] {
  if (kind === "boolean") return false;
  const first = values[0]?.value ?? "";
  return kind === "multi" ? [first] : first;
}
