import type { Advice, FactUsed, OptionResult, Question } from "@tapeline/engine";

import { formatIn, formatRange, unitBeside } from "../format/number.ts";
import { widthOf } from "./columns.ts";

/** What the report needs to name facts: their questions. */
export type Questions = Readonly<Partial<Record<string, Question>>>;

/** What rows about facts are made from. */
export interface FactRows {
  readonly facts: readonly FactUsed[];
  readonly options: readonly OptionResult[];
  readonly questions: Questions;
}

/** Columns of a fact's value today, and the width below which it is left out; `explain` gives it. */
export const nowColumns = 22;
const widthForNow = 90;

/** Columns that today's values take in a style. */
export const nowColumnsIn = (width: number): number => (width < widthForNow ? 0 : nowColumns);

/** A fact's name in few words. */
export const shortOf = (fact: string, { questions }: FactRows): string =>
  questions[fact]?.short ?? fact;

/** Where a fact stands today: its range, its value or its name, and whether that is assumed. */
export function nowOf(fact: string, now: number | string | undefined, rows: FactRows): string {
  const question = rows.questions[fact];
  const used = rows.facts.find(({ id }) => id === fact);
  const mark = used?.origin === "assumed" && now !== "unknown" ? " assumed" : "";
  const number = (value: number): string => formatIn(question?.unit, value);
  const [shown, beside] =
    used?.low !== undefined && used.high !== undefined
      ? [
          formatRange(used.low, used.high, number),
          unitBeside(question?.unit, used.low === used.high ? used.low : undefined),
        ]
      : typeof now === "number"
        ? [number(now), unitBeside(question?.unit, now)]
        : [worded(now ?? "unknown"), ""];
  const whole = shown + beside + mark;
  return widthOf(whole) < nowColumns ? whole : shown + mark;
}

/** A choice as it is said: `true` reads yes. */
export function worded(value: string): string {
  if (value === "true") return "yes";
  return value === "false" ? "no" : value;
}

/** The answer and the end point's place on the ladder: `→ no, 4`. */
export function thenOf(advice: Advice | undefined, { options }: FactRows): string {
  if (advice === undefined) return "";
  const end = options.find(({ id }) => id === advice.endPoint);
  return `→ ${advice.answer}, ${end === undefined ? "as today" : end.code.slice(1)}`;
}
