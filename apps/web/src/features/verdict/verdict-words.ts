import type { FactUsed, OptionId, OptionResult, Question, Verdict } from "@tapeline/engine";
import { formatMoneyRange, grouped, inHundred } from "@tapeline/engine/format";

/** The option with an id; undefined where there is none. */
export const optionOf = (
  { options }: Pick<Verdict, "options">,
  id: OptionId | undefined,
): OptionResult | undefined => options.find((option) => option.id === id);

/** The option that figures are shown of: where the advice most likely ends, or what it tries first. */
export const leaderOf = (verdict: Verdict): OptionResult | undefined =>
  optionOf(verdict, verdict.endPoint?.option ?? verdict.firstStep?.option);

/** The middle of a number fact, or nothing. */
export function middleOf({ facts }: Pick<Verdict, "facts">, id: string): number | undefined {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) return undefined;
  if (fact.base !== undefined) return fact.base;
  return fact.low === undefined || fact.high === undefined ? undefined : (fact.low + fact.high) / 2;
}

/** Months over which costs run. */
export const horizonOf = (verdict: Verdict): number =>
  Math.max(1, Math.round(middleOf(verdict, "horizonMonths") ?? 36));

/** Whether nobody answered a fact. */
export const isAssumed = ({ origin }: Pick<FactUsed, "origin">): boolean => origin === "assumed";

/** The verdict's sentences: answer and end point are the heading, and what is added follows it. */
export function headingOf({ headline, endPoint }: Pick<Verdict, "headline" | "endPoint">): {
  readonly heading: readonly string[];
  readonly rest: string;
} {
  const sentences = headline.split(/(?<=[.?!]) (?=[A-Z])/);
  const own = endPoint === undefined ? 1 : 2;
  return { heading: sentences.slice(0, own), rest: sentences.slice(own).join(" ") };
}

/**
 * The third sentence: what it costs, how sure that is, and what doubt is left. Without an end point there is nothing to
 * expect, and only the doubt is told.
 */
export interface ThirdSentence {
  readonly before: string;
  /** The cost range, which is set off. */
  readonly cost?: string;
  readonly after: string;
}

export function thirdSentence(verdict: Verdict): ThirdSentence {
  const end = optionOf(verdict, verdict.endPoint?.option);
  const doubt = mainDoubt(verdict);
  // Where there is nothing to analyse, the headline tells what matters of the cost.
  if (end?.cost === undefined || verdict.tooSmall !== undefined)
    return { before: "", after: verdict.tooSmall === undefined ? doubt : "" };
  const months = horizonOf(verdict);
  return {
    before: `${end.short} reaches your bar in ${inHundred(end.sufficiency)} of 100 worlds; where any option does, it is the cheapest in ${inHundred(end.acceptability)} of 100. Expect `,
    cost: formatMoneyRange(end.cost.p10, end.cost.p90),
    after: ` over ${grouped(months)} month${months === 1 ? "" : "s"}. ${doubt}`,
  };
}

/** What most of the doubt comes from: another option that may do, the end point itself, or what nobody answered. */
export function mainDoubt(verdict: Verdict): string {
  const end = optionOf(verdict, verdict.endPoint?.option);
  if (end === undefined) return verdict.unknown.length === 0 ? "" : unknownDoubt(verdict);
  const rival = verdict.options
    .filter(({ id, standing }) => id !== end.id && standing !== "excluded")
    .toSorted((a, b) => b.acceptability - a.acceptability)[0];
  const missing = 1 - end.sufficiency;
  if (rival !== undefined && rival.acceptability >= missing && rival.acceptability >= 0.02)
    return `What doubt remains is mostly whether ${rival.short} would do for less: ${chanceOf(rival)}.`;
  if (missing >= 0.02)
    return `What doubt remains is mostly whether ${end.short} reaches your bar: ${evidenceOf(end)}.`;
  return verdict.unknown.length === 0 ? "" : unknownDoubt(verdict);
}

const chanceOf = ({ tested, sufficiency }: OptionResult): string =>
  tested === undefined
    ? `it reaches your bar in ${inHundred(sufficiency)} of 100 worlds and was not tested`
    : `it passed ${grouped(tested.passed)} of ${grouped(tested.of)} in your test and reaches your bar in ${inHundred(sufficiency)} of 100 worlds`;

function evidenceOf({ evidence, tested }: OptionResult): string {
  if (evidence === "guess" || tested === undefined)
    return "that rests on rules about cases like yours, not on a test of your own";
  const passed = `it passed ${grouped(tested.passed)} of ${grouped(tested.of)}`;
  return evidence === "small-test" ? `${passed}, which is few` : `${passed} of your own requests`;
}

const unknownDoubt = ({ unknown }: Verdict): string =>
  `${unknown.length} answer${unknown.length === 1 ? " is" : "s are"} unknown; each took its usual range.`;

/** A question's short name, or its id where the questions are not there yet. */
export const shortOf = (fact: string, questions: readonly Question[] | undefined): string =>
  questions?.find((question) => question.fact === fact)?.short ?? fact;
