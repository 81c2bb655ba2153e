import { groundOf, type Context } from "../assessment/context.ts";
import { deriveFacts, type Facts } from "../facts/derive-facts.ts";
import { prepareInterval } from "../uncertainty/interval.ts";
import { allowedOf, Worlds } from "../uncertainty/sample-worlds.ts";
import { kindOf } from "../vocabulary/facts.ts";
import type { AnswerValue, Answers } from "../vocabulary/case.ts";
import type { FactUsed, Verdict } from "../vocabulary/verdict.ts";

/**
 * One world in which every uncertain fact stands at its median and every open choice at its likeliest value: where formulas
 * are shown with the case's numbers. The median of a result is near what its formula gives here, and not the same.
 */
export function middleWorld({ facts }: Verdict, context: Context): Worlds {
  const unanswered = deriveFacts({ answers: {} }, context.knowledge);
  const settled = facts.map((used): readonly [string, AnswerValue] => [
    used.id,
    middleOfFact(used, unanswered),
  ]);
  const answers = Object.fromEntries(settled) as Answers;
  return new Worlds(deriveFacts({ answers }, context.knowledge), 1, groundOf(context).points);
}

function middleOfFact(used: FactUsed, unanswered: Facts): AnswerValue {
  const { id, low, base, high, value, chances } = used;
  if (low !== undefined && high !== undefined) {
    const interval = { low, high, ...(base === undefined ? {} : { base }) };
    const middle = prepareInterval(interval, allowedOf(unanswered.of(id))).base;
    return { low: middle, base: middle, high: middle };
  }
  if (chances === undefined) return value!;
  const [likeliest] = Object.entries(chances).sort(([, a], [, b]) => b - a)[0];
  return kindOf(id) === "boolean" ? likeliest === "yes" : likeliest;
}
