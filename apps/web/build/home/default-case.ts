import { knowledge } from "@tapeline/content";
import {
  assess,
  caseSchema,
  findFlips,
  kindOf,
  type Case,
  type Context,
  type Verdict,
} from "@tapeline/engine";

import type { CostByMonth, HomeFlip, Limit } from "../../src/features/home/home-figures.ts";
import { caseOf, firstSentence, places } from "@tapeline/ui/sentence";
import { formatMoney, inHundred } from "@tapeline/engine/format";

const schema = caseSchema(knowledge);

/** The case of the sentence that the first page opens with. */
export const defaultCase: Case = schema.parse(caseOf(firstSentence));

/** What the limits of the sentence do to the options. */
export function limitsOf({ options }: Verdict): readonly Limit[] {
  const { isolation, oneOffBudget, minimumPassRate } = firstSentence;
  const numbers = (rules: string): string =>
    options
      .filter(({ excludedBy }) =>
        excludedBy.some(({ rule, share }) => rule.startsWith(rules) && share >= 1),
      )
      .map(({ code }) => code.slice(1))
      .join(", ");
  const out = (rules: string): string => {
    const found = numbers(rules);
    return found === "" ? "rules out none" : `rules out ${found}`;
  };
  const prompting = options.find(({ id }) => id === "api-prompting")!;
  return [
    { says: `Text ${places[isolation]}`, effect: out("isolation/") },
    { says: `Build for at most ${formatMoney(oneOffBudget)}`, effect: out("budget/") },
    {
      says: `${minimumPassRate}% usable as they are`,
      effect: `prompting alone: ${inHundred(prompting.sufficiency)} in 100`,
    },
  ];
}

const monthsShown = [1, 2, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36];

/** What the end point costs by each month, assessed with that horizon, beside the next option of the ladder that has a price. */
export function costByMonth(verdict: Verdict, context: Context): CostByMonth {
  const priced = verdict.options.filter(({ cost }) => cost !== undefined);
  const leader = priced.find(({ id }) => id === verdict.endPoint?.option)!;
  const other = priced.find(({ code }) => code > leader.code);
  return {
    leader: { code: leader.code, short: leader.short },
    ...(other === undefined ? {} : { other: { code: other.code, short: other.short } }),
    points: monthsShown.map((month) => {
      const answers = { ...caseOf(firstSentence).answers, horizonMonths: month };
      const { options } = assess(schema.parse({ title: defaultCase.title, answers }), context);
      const costOf = (id: string) => options.find((option) => option.id === id)?.cost;
      const { p10, p25, p50, p75, p90 } = costOf(leader.id)!;
      const beside = other === undefined ? undefined : costOf(other.id)?.p50;
      return { month, p10, p25, p50, p75, p90, ...(beside === undefined ? {} : { other: beside }) };
    }),
  };
}

const shownFlips = 3;

/** The numbers whose change turns the advice: first those of the sentence, then the nearest of the others. */
export function nearestFlips({ facts }: Verdict, context: Context): readonly HomeFlip[] {
  const searching = findFlips(defaultCase, context);
  let step = searching.next();
  while (step.done !== true) step = searching.next();
  const told = new Set(Object.keys(firstSentence));
  return step.value
    .filter(({ fact, at, now }) => kindOf(fact) === "number" && typeof at === "number" && now !== 0)
    .filter(({ fact }) => knowledge.questions[fact].integer !== true)
    .toSorted((a, b) => Number(told.has(b.fact)) - Number(told.has(a.fact)))
    .slice(0, shownFlips)
    .map(({ fact, now, at }) => {
      const { short: name, unit = "" } = knowledge.questions[fact];
      const used = facts.find(({ id }) => id === fact);
      const [low, high] = [used?.low ?? Number(now), used?.high ?? Number(now)];
      const today = { low, high, assumed: used?.origin === "assumed" };
      return { name, unit, now: Number(now), today, at: Number(at) };
    });
}
