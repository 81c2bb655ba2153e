import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { explored, knownToBe } from "../explore/advice-at.ts";
import { withFact } from "../facts/derive-facts.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import { situationOf, type Situation } from "./context.ts";
import { decide } from "./decide.ts";
import { adviceOf } from "./decision.ts";
import { judgeOptions, type OptionJudged } from "./judge-options.ts";

const worlds = 16;
const runs = { numRuns: 10_000, seed: 20_261_124 };
const patient = 240_000;

/** Cases that differ in what costs depend on; all else is uncertain. */
const cases = [
  smallCase(),
  smallCase({ gap: "behaviour", labelledExamples: 5000, minimumPassRate: 80 }),
  smallCase({ gap: "knowledge", valuePerResult: 0.5, costPerError: 5, reviewMinutes: 2 }),
  smallCase({ isolation: 5, requestsPerMonth: 2e6 }),
  smallCase({ oneOff: true, horizonMonths: 3 }),
  smallCase(
    { minimumPassRate: 90, growthPerMonth: -5, horizonMonths: 60 },
    { tests: [{ option: "api-prompting", passed: 150, of: 200, on: "2026-10-01" }] },
  ),
];
const situations = cases.map((given) => situationOf(given, smallContext, worlds));

/** Facts of which more costs more, each with a range to try. */
const dear: Readonly<Partial<Record<NumberFactId, readonly [low: number, high: number]>>> = {
  requestsPerMonth: [10, 1e8],
  inputTokens: [1, 20_000],
  outputTokens: [1, 10_000],
  reasoningMultiplier: [1, 50],
  tokenizerFactor: [1, 4],
  callsPerRequest: [1, 50],
  peakToAverage: [1, 30],
  availability: [90, 99.99],
  engineerMonthCost: [1000, 80_000],
  contingency: [1, 5],
  fteApi: [0, 5],
  fteRented: [0, 5],
  fteOwned: [0, 5],
  apiSetUp: [0, 1e6],
  rentedSetUp: [0, 1e6],
  ownedSetUp: [0, 1e6],
  retrievalBuildFteMonths: [0, 50],
  tuningProjectCost: [5000, 1e7],
  electricityPrice: [0.01, 1],
  facilityPerServerMonth: [0, 5000],
  hardwareMaintenance: [0, 20],
  costPerLabel: [0, 100],
};
const ids = Object.keys(dear) as (keyof typeof dear)[];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  which: fc.nat({ max: cases.length - 1 }),
  fact: fc.constantFrom(...ids),
  one: share,
  other: share,
});
const valueOf = (fact: NumberFactId, at: number): number => {
  const [low, high] = dear[fact]!;
  return low + at * (high - low);
};

function judgedWith(base: Situation, fact: NumberFactId, value: number): readonly OptionJudged[] {
  const facts = withFact(base.facts, knownToBe(base.facts.of(fact), value));
  return judgeOptions({ ...base, facts, worlds: base.worlds.with(facts) }).options;
}

/** Worlds in which an option is realised by the same offer and costs less although something is dearer. */
function cheaper(before: OptionJudged, after: OptionJudged): number {
  let found = 0;
  for (let world = 0; world < worlds; world++) {
    const [one, other] = [before, after].map(({ kept, chosen }) => kept[chosen[world]]?.offer.id);
    if (one === undefined || one !== other) continue;
    const was = before.building[world] + before.running[world];
    const is = after.building[world] + after.running[world];
    if (is < was * (1 - 1e-9)) found++;
  }
  return found;
}

describe("a cost that rises", () => {
  test(
    "never lowers what an option costs in all, world by world, at the offer it is realised by",
    () => {
      fc.assert(
        fc.property(change, ({ which, fact, one, other }) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const before = judgedWith(situations[which], fact, valueOf(fact, low));
          const after = judgedWith(situations[which], fact, valueOf(fact, high));
          return before.every((option, at) => cheaper(option, after[at]) === 0);
        }),
        runs,
      );
    },
    patient,
  );
});

describe("a what-if", () => {
  const laidOut = cases.map((given) => explored(given, smallContext, worlds));

  test(
    "says what a case says that is answered so",
    () => {
      fc.assert(
        fc.property(change, ({ which, fact, one }) => {
          const value = valueOf(fact, one);
          const { base, at } = laidOut[which];
          const answer = { low: value, base: value, high: value };
          const given = { ...cases[which], answers: { ...cases[which].answers, [fact]: answer } };
          const answered = decide(situationOf(given, smallContext, worlds), undefined, "eligible");
          expect(at([knownToBe(base.facts.of(fact), value)])).toEqual(adviceOf(answered));
        }),
        runs,
      );
    },
    patient,
  );
});
