import { addMoney, noMoney, normalMoney, type ExactMoney } from "@tapeline/pricing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { TrialSettings } from "../vocabulary/evaluation-plan.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { evaluationPlan } from "./evaluation-plan.ts";

const ground = { knowledge: smallKnowledge, prices: smallPrices, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>>, more = {}): Verdict =>
  assess(smallCase(answers, more), { ...smallContext, worlds: 64 });
const known = {
  inputTokens: 2000,
  outputTokens: 300,
  reasoningMultiplier: 1,
  tokenizerFactor: 1,
  callsPerRequest: 1,
  minimumPassRate: 90,
  costPerLabel: 2,
  outputForm: "free-text",
};
const plain = verdictOn(known);
const planOf = (verdict: Verdict, settings: TrialSettings = {}) =>
  evaluationPlan(verdict, ground, settings);

/** What a text of dollars with all their digits says. */
function exact(text: string): ExactMoney {
  const [whole = "0", decimals = ""] = text.split(".");
  const digits = decimals.padEnd(12, "0");
  return normalMoney(Number(whole) * 1e6 + Number(digits.slice(0, 6)), Number(digits.slice(6)));
}
const sum = (texts: readonly string[]): ExactMoney =>
  texts.map(exact).reduce((total, one) => addMoney(total, one), noMoney);

describe("the plan to prove a verdict", () => {
  test("is the same bytes twice, and changes nothing that it is given", () => {
    const before = JSON.stringify(plain);
    const plan = planOf(plain);
    expect(JSON.stringify(planOf(structuredClone(plain)))).toBe(JSON.stringify(plan));
    expect(JSON.stringify(plain)).toBe(before);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test("says which numbers are its own, and takes those that are given", () => {
    const { numbers, items } = planOf(plain);
    expect(numbers.difference).toMatchObject({ value: 5, origin: "assumed" });
    expect(numbers.difference.basis?.editorial).toBeDefined();
    expect(items).toMatchObject({ needed: 625, forPairs: 625, missing: 625 });
    const given = planOf(plain, { difference: 10, repeats: 3 });
    expect(given.numbers.difference).toEqual({ value: 10, unit: "points", origin: "given" });
    expect(given.items.needed).toBe(155);
    expect(given.cautions.join(" ")).toContain("undecided below 8");
  });

  test("asks for what the bar asks, where pairs would do with less", () => {
    const strict = planOf(verdictOn({ ...known, minimumPassRate: 99.5 }), { difference: 20 });
    expect(strict.items).toMatchObject({ needed: 765, forBar: 765, passes: 765 });
  });

  test("counts the items that are there, and says what they can show", () => {
    const { items } = planOf(verdictOn({ ...known, testSetSize: 200 }));
    expect(items).toMatchObject({ have: 200, missing: 425 });
    expect(items.detectable).toBeCloseTo(8.8, 0);
    expect(planOf(plain).items.have).toBeUndefined();
  });

  test("prices an arm at the list price of the day, to the last digit", () => {
    const [arm] = planOf(plain).arms;
    const offer = plain.options.find(({ id }) => id === "api-prompting")!.offers;
    expect(arm!.offer.id).toBe(offer.find((one) => one.class === "top")!.id);
    const price = smallPrices.models[arm!.offer.id.split("@")[0]!]!.offers[0]!.history[0]!;
    const perRun = 2000 * price.input! + 300 * price.output!;
    const dollars = (625 * 8 * perRun) / 1e6;
    expect(arm!.cost!.exact.base).toBe(String(dollars));
    expect(arm!.cost!.low).toBe(arm!.cost!.high);
  });

  test("leaves out what a must excludes, with its reason, and never prices what has no price", () => {
    const verdict = verdictOn({ ...known, isolation: 5 });
    const plan = planOf(verdict);
    const left = plan.leftOut.map(({ arm }) => arm);
    expect(left).toContain("retrieval");
    const { excludedBy } = verdict.options.find(({ id }) => id === "api-retrieval")!;
    expect(plan.leftOut.find(({ arm }) => arm === "retrieval")!.because).toBe(excludedBy[0]!.title);
    expect(plan.arms.every(({ option }) => !option.id.startsWith("api-"))).toBe(true);
    expect(plan.notPriced).toContain("a grading model");
  });

  test("leaves an arm unpriced where its offer has no price on the day, and names it", () => {
    const unsold = structuredClone(smallPrices) as typeof smallPrices;
    for (const model of Object.values(unsold.models))
      for (const offer of model.offers as { history: unknown[] }[]) offer.history = [];
    const { arms, notPriced } = evaluationPlan(plain, { ...ground, prices: unsold });
    const hosted = arms.filter(({ option }) => option.id.startsWith("api-"));
    expect(hosted.length).toBeGreaterThan(0);
    for (const { cost, offer } of hosted) {
      expect(cost).toBeUndefined();
      expect(notPriced).toContain(offer.id);
    }
  });

  test("grades labels by rule, once, and free text by a judge that people have checked", () => {
    const label = planOf(verdictOn({ ...known, outputForm: "label" }));
    expect(label.grading.by).toBe("rule");
    expect(label.numbers.repeats.value).toBe(1);
    const judged = { bothPass: 150, onlyModelPasses: 10, onlyPeoplePass: 10, bothFail: 30 };
    const { grading } = planOf(plain, { judged });
    expect(grading).toMatchObject({ by: "judge", labels: 200, found: { mayGrade: true } });
    const apart = { bothPass: 120, onlyModelPasses: 40, onlyPeoplePass: 40, bothFail: 40 };
    expect(planOf(plain, { judged: apart }).grading).toMatchObject({ found: { mayGrade: false } });
    const few = planOf(plain, { judged: { ...judged, bothPass: 100 } }).grading;
    expect(few).toMatchObject({ found: { mayGrade: false } });
  });

  test("tells whether a recorded test held the bar by its lower bound", () => {
    const tests = [{ option: "api-prompting", passed: 185, of: 200 }];
    const [arm] = planOf(verdictOn(known, { tests })).arms;
    expect(arm!.tested).toEqual({ passed: 185, of: 200, holds: false });
  });
});

test("adds up to the cap, line by line and arm by arm, without losing a digit", () => {
  const settings = fc.record({
    discordant: fc.integer({ min: 10, max: 40 }),
    difference: fc.integer({ min: 2, max: 10 }),
    repeats: fc.integer({ min: 1, max: 10 }),
    power: fc.integer({ min: 50, max: 98 }),
  });
  const verdicts = [plain, verdictOn({}), verdictOn({ isolation: 5 })];
  fc.assert(
    fc.property(settings, fc.constantFrom(...verdicts), (given, verdict) => {
      const { arms, shared, total } = planOf(verdict, given);
      for (const end of ["low", "base", "high"] as const) {
        const priced = arms.filter(({ cost }) => cost !== undefined);
        expect(priced.map(({ cost }) => exact(cost!.exact[end]))).toEqual(
          priced.map(({ lines }) => sum(lines.map(({ amount }) => amount.exact[end]))),
        );
        expect(exact(total.exact[end])).toEqual(
          sum([
            ...arms.flatMap(({ cost }) => (cost === undefined ? [] : [cost.exact[end]])),
            ...shared.map(({ amount }) => amount.exact[end]),
          ]),
        );
      }
      expect(total.low).toBeLessThanOrEqual(total.base);
      expect(total.base).toBeLessThanOrEqual(total.high);
    }),
    { numRuns: 40 },
  );
});

test("costs no less where more runs or a smaller difference are wanted", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (points, repeats) => {
        const cap = (settings: TrialSettings): number => planOf(plain, settings).total.high;
        const here = cap({ difference: points, repeats });
        expect(cap({ difference: points + 1, repeats })).toBeLessThanOrEqual(here);
        expect(cap({ difference: points, repeats: repeats + 1 })).toBeGreaterThanOrEqual(here);
      },
    ),
    { numRuns: 20 },
  );
});
