import { formatMoney, grouped, parseQuantity } from "@tapeline/engine/format";
import { useState } from "react";

import { Icon } from "../marks/icon.tsx";
import { changes, places, tasks, type Sentence, type TaskId } from "./sentence.ts";

/** The sentence with its six places to choose from or type in. */
export function SentenceForm({
  sentence,
  onChange,
  onTouch,
}: {
  readonly sentence: Sentence;
  readonly onChange: (sentence: Sentence) => void;
  /** Somebody came to it, and will perhaps change it. */
  readonly onTouch?: () => void;
}) {
  const [slips, setSlips] = useState<Readonly<Record<string, string>>>({});
  const set = (part: Partial<Sentence>): void => onChange({ ...sentence, ...part });
  const number = (fact: NumberPart) => ({
    value: sentence[fact],
    ...numbers[fact],
    onValue: (value: number) => set({ [fact]: value }),
    onSlip: (slip: string | undefined) =>
      setSlips(({ [fact]: _, ...others }) =>
        slip === undefined ? others : { ...others, [fact]: slip },
      ),
  });
  return (
    <form
      className="snt"
      aria-label="Describe the job"
      onSubmit={(event) => event.preventDefault()}
      onFocus={onTouch}
      onPointerEnter={onTouch}
    >
      <p>
        We want to{" "}
        <Choice
          label="The job"
          value={sentence.task}
          choices={Object.entries(tasks).map(([id, { says }]) => [id, says])}
          onChange={(task) => set({ task: task as TaskId })}
        />{" "}
        about <NumberPlace {...number("requestsPerMonth")} /> times a month.{" "}
        <NumberPlace {...number("minimumPassRate")} /> must be usable as they are. Our facts change{" "}
        <Choice
          label="How often our facts change"
          value={sentence.knowledgeChange}
          choices={Object.entries(changes)}
          onChange={(knowledgeChange) => set({ knowledgeChange })}
        />
        , text{" "}
        <Choice
          label="Where text may go"
          value={String(sentence.isolation)}
          choices={places.map((says, level) => [String(level), says])}
          onChange={(level) => set({ isolation: Number(level) })}
        />
        , and we can spend <NumberPlace {...number("oneOffBudget")} /> on building it.
      </p>
      <div className="snt-slips" aria-live="polite">
        {Object.entries(slips).map(([fact, slip]) => (
          <p key={fact}>
            <Icon name="warning" /> {slip} The figures are those of the last number that was clear.
          </p>
        ))}
      </div>
    </form>
  );
}

/** A place in the sentence to choose from: the words as they read, under a select that lets itself be seen by the keyboard alone. */
function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, says: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <span className="snt-place">
      <span aria-hidden="true">{choices.find(([one]) => one === value)?.[1]}</span>
      <Icon name="chevron" />
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    </span>
  );
}

type NumberPart = "requestsPerMonth" | "minimumPassRate" | "oneOffBudget";

/** The three numbers: what they are, in which unit, within which bounds, and how they read. */
const numbers: Readonly<
  Record<
    NumberPart,
    {
      readonly label: string;
      readonly unit: string;
      readonly bounds: readonly [number, number];
      readonly write: (value: number) => string;
    }
  >
> = {
  requestsPerMonth: {
    label: "Times a month",
    unit: "requests/month",
    bounds: [0, 1e10],
    write: grouped,
  },
  minimumPassRate: {
    label: "Share that must be usable as they are, in per cent",
    unit: "%",
    bounds: [50, 100],
    write: (value) => `${value}%`,
  },
  oneOffBudget: {
    label: "What building it may cost, in dollars",
    unit: "$",
    bounds: [0, 1e9],
    write: (value) => (value % 1_000 === 0 ? formatMoney(value) : `$${grouped(value)}`),
  },
};

/** A place in the sentence to type a number in; what is no number is said and changes nothing. */
function NumberPlace({
  value,
  label,
  unit,
  bounds: [low, high],
  write,
  onValue,
  onSlip,
}: (typeof numbers)[NumberPart] & {
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly onSlip: (slip: string | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const shown = typed ?? write(value);
  const take = (text: string): void => {
    setTyped(text);
    const read = parseQuantity(text, unit);
    const slip =
      "problem" in read
        ? `${label}: ${read.problem}.`
        : read.value < low || read.value > high
          ? `${label}: between ${write(low)} and ${write(high)}.`
          : undefined;
    setWrong(slip !== undefined);
    onSlip(slip);
    if (slip === undefined && "value" in read) onValue(read.value);
  };
  return (
    <span className="snt-place">
      <input
        aria-label={label}
        aria-invalid={wrong}
        autoComplete="off"
        inputMode="decimal"
        spellCheck={false}
        style={{ ["--length" as string]: `${shown.length}ch` }}
        value={shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          if (!wrong) setTyped(undefined);
        }}
      />
    </span>
  );
}
