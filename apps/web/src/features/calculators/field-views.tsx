import { formatNumber } from "@tapeline/engine/format";
import { FigureField as FigureBox } from "@tapeline/ui";
import { useId, useState } from "react";

import {
  figureIn,
  middle,
  typed,
  type ChoiceField,
  type Field,
  type FigureField,
  type FigureValue,
  type Filled,
  type Questions,
  type RecordField,
  type Value,
} from "./fields.ts";
import styles from "./calculator.module.css";

/** A unit longer than this is in the label already, and told to those who hear the page. */
const longUnit = 10;

/** What all fields have: their state, what the router said of them, and where a new value goes. */
interface FieldProps<F extends Field> extends Omit<Filled, "field"> {
  readonly field: F;
  /** What the router refused, in words. */
  readonly problem: string | undefined;
  readonly onValue: (value: Value) => void;
}

/** A number: one field for a point, two for a range. What is typed stays as it is until it is understood. */
export function FigureView({
  field,
  value,
  assumed,
  basis,
  problem,
  questions,
  onValue,
}: FieldProps<FigureField> & { readonly questions: Questions }) {
  const id = useId();
  const now = value as FigureValue | undefined;
  const isRange = typeof now === "object";
  const [asRange, setAsRange] = useState<boolean>();
  const range = field.point !== true && (asRange ?? isRange);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<string>();
  const low = isRange ? now.low : now;
  const high = isRange ? now.high : now;
  const shown = {
    value: drafts["value"] ?? (now === undefined ? "" : typed(middle(now))),
    low: drafts["low"] ?? (low === undefined ? "" : typed(low)),
    high: drafts["high"] ?? (high === undefined ? "" : typed(high)),
  };
  const keep = (next: Readonly<Record<string, string>>): void => {
    setDrafts(next);
    const text = { ...shown, ...next };
    const parts = range ? [text.low, text.high] : [text.value];
    if (parts.every((part) => part.trim() === "")) {
      setSaid(undefined);
      onValue(undefined);
      return;
    }
    const [first, second] = parts.map((part) => figureIn(field, part, questions));
    const wrong = [first, second].find((part) => typeof part === "object");
    if (wrong !== undefined) return setSaid(wrong.wrong);
    if (typeof first !== "number") return;
    const high = typeof second === "number" ? second : first;
    if (first > high) return setSaid("Low is above high: swap them.");
    setSaid(undefined);
    onValue(first === high ? first : { low: first, high });
  };
  const leave = (): void => {
    if (said === undefined) setDrafts({});
  };
  const says = said ?? problem;
  const box = (part: "value" | "low" | "high", name: string) => (
    <FigureBox
      field={{
        id: `${id}-${part}`,
        label: `${field.label}${name}`,
        text: shown[part],
        wrong: says !== undefined,
        onText: (text) => keep({ ...drafts, [part]: text }),
        onLeave: leave,
      }}
      describedBy={`${id}-said`}
      wide={!range}
    />
  );
  return (
    <fieldset className={styles["fieldset"]}>
      <legend>{field.label}</legend>
      {field.point !== true && (
        <button
          type="button"
          className={styles["toggle"]}
          onClick={() => {
            setDrafts({});
            setSaid(undefined);
            setAsRange(!range);
            if (range && now !== undefined) onValue(middle(now));
          }}
        >
          {range ? "as a point" : "as a range"}
        </button>
      )}
      <div className={styles["inputs"]}>
        {range ? (
          <>
            {box("low", ", low")}
            <span className="cap">–</span>
            {box("high", ", high")}
          </>
        ) : (
          box("value", "")
        )}
        <span className={field.unit.length > longUnit ? "vh" : "sm cap"}>{field.unit}</span>
      </div>
      <p
        className={styles["help"]}
        id={`${id}-said`}
        role={says === undefined ? undefined : "alert"}
      >
        {says !== undefined ? (
          <span className={styles["wrong"]}>{says}</span>
        ) : assumed && value !== undefined ? (
          <>
            <span className="tag">assumed</span>{" "}
            {range && isRange && now.base !== undefined && `middle ${formatNumber(now.base)}. `}
            {basis ?? field.help}
          </>
        ) : (
          field.help
        )}
      </p>
    </fieldset>
  );
}

/** One of a few. */
export function ChoiceView({
  field,
  value,
  problem,
  onValue,
}: Omit<FieldProps<ChoiceField>, "assumed" | "basis">) {
  const few = field.options.length <= 3;
  const label = (
    <>
      {problem !== undefined && (
        <p className={styles["help"]} role="alert">
          <span className={styles["wrong"]}>{problem}</span>
        </p>
      )}
      {problem === undefined && field.help !== undefined && (
        <p className={styles["help"]}>{field.help}</p>
      )}
    </>
  );
  if (few)
    return (
      <fieldset className={styles["fieldset"]}>
        <legend>{field.label}</legend>
        <div className="seg">
          {field.options.map(([id, name]) => (
            <button key={id} type="button" aria-pressed={id === value} onClick={() => onValue(id)}>
              {name}
            </button>
          ))}
        </div>
        {label}
      </fieldset>
    );
  return (
    <div className={styles["fieldset"]}>
      <label className={styles["labelled"]}>
        <span>{field.label}</span>
        <select
          className="field sel"
          value={typeof value === "string" ? value : field.usual}
          onChange={({ target }) => onValue(target.value)}
        >
          {field.options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {label}
    </div>
  );
}

/** A model or an accelerator of the record. One that is no longer there stays chosen, and the router says so. */
export function RecordView({
  field,
  value,
  problem,
  options,
  onValue,
}: Omit<FieldProps<RecordField>, "assumed" | "basis"> & {
  readonly options: readonly (readonly [id: string, name: string])[];
}) {
  const chosen = typeof value === "string" ? value : field.usual;
  const known = options.some(([id]) => id === chosen);
  return (
    <ChoiceView
      field={{
        kind: "choice",
        name: field.name,
        label: field.label,
        usual: field.usual,
        options: known ? options : [[chosen, chosen], ...options],
        ...(field.help === undefined ? {} : { help: field.help }),
      }}
      value={chosen}
      problem={problem}
      onValue={onValue}
    />
  );
}
