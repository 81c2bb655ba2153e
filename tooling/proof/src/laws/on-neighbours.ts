import type { Case, NumberAnswer, Verdict } from "@tapeline/engine";
import type { Knowledge } from "@tapeline/engine";

import { Chance } from "../chance.ts";
import { eligibleIn, isEligible } from "./on-advice.ts";
import type { Law } from "./law.ts";

/** The same things in another order, by a seed. */
function shuffled<T>(things: readonly T[], seed: number): T[] {
  const chance = new Chance(seed);
  return things
    .map((thing) => ({ thing, at: chance.unit() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

const shuffledRecord = <T>(record: Readonly<Record<string, T>>, seed: number): Record<string, T> =>
  Object.fromEntries(shuffled(Object.entries(record), seed));

/** A case with its answers and waivers in another order. */
export const reorderedAnswers = (given: Case, seed: number): Case => ({
  ...given,
  answers: shuffledRecord(given.answers, seed),
  waive: shuffledRecord(given.waive, seed),
});

/** What is known with its rules in another order. */
export const reorderedRules = (knowledge: Knowledge, seed: number): Knowledge => ({
  ...knowledge,
  rules: shuffled(knowledge.rules, seed),
});

const level = (isolation: number): NumberAnswer => ({
  low: isolation,
  base: isolation,
  high: isolation,
});

/** A case whose data may go so far and no farther. */
export const isolated = (given: Case, isolation: number): Case => ({
  ...given,
  answers: { ...given.answers, isolation: level(isolation) },
});

/** A case whose data may go so far and no farther, and not into any region where any would have done. */
export function stricter(given: Case, isolation: number): Case {
  const { answers } = given;
  const region = answers.region === "anywhere" ? "eu" : answers.region;
  return isolated(
    { ...given, answers: { ...answers, ...(region === undefined ? {} : { region }) } },
    isolation,
  );
}

const byText = <T>(list: readonly T[]): string[] =>
  list.map((one) => JSON.stringify(one)).toSorted();

/** A verdict as text, the lists in one order that are told in the order of the rules. */
const toldInAnyOrder = (verdict: Verdict): string =>
  JSON.stringify({
    ...verdict,
    fired: byText(verdict.fired),
    nearMisses: byText(verdict.nearMisses),
    options: verdict.options.map((option) => ({
      ...option,
      excludedBy: byText(option.excludedBy),
      undeterminedBy: byText(option.undeterminedBy),
    })),
  });

/** Where two texts begin to differ. */
function difference(one: string, other: string): string[] {
  if (one === other) return [];
  let at = 0;
  while (one[at] === other[at]) at++;
  const from = Math.max(0, at - 60);
  return [`${one.slice(from, at + 60)} became ${other.slice(from, at + 60)}`];
}

/** Laws on a case and its neighbours. */
export const lawsOnNeighbours: readonly Law[] = [
  {
    says: "the order of answers, of waivers and of rules changes no byte but the order in which rules are told",
    breaches: ({ verdict, reordered }) =>
      difference(toldInAnyOrder(verdict), toldInAnyOrder(reordered)),
  },
  {
    says: "a stricter rule on where data may go lets no option in",
    breaches: ({ freer, stricter }) =>
      eligibleIn(stricter).filter((id) => {
        const before = freer.options.find((option) => option.id === id)!;
        // Where the level was not known, options wait for it; those that wait may come in.
        const waits = before.undeterminedBy.some(({ fact }) => fact === "isolation");
        return !isEligible(before) && !waits;
      }),
  },
];
