import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallContext, smallKnowledge } from "../testing/small-world.ts";
import { caseSchema, type Case } from "./case.ts";
import type { Knowledge } from "./knowledge.ts";

const { questions } = smallKnowledge;
const inUnit = (fact: "oneOffBudget" | "monthlyBudget", unit: string) => ({
  [fact]: { ...questions[fact], unit, allowed: { min: 0, max: 1e6 } },
});
const knowledge: Knowledge = {
  ...smallKnowledge,
  questions: {
    ...questions,
    ...inUnit("oneOffBudget", "$"),
    ...inUnit("monthlyBudget", "$/month"),
  },
};
const rate = { currency: "EUR", currencyPerDollar: 0.8, currencyDay: "2026-11-20" };
const parse = (answers: object, more: object = {}) =>
  caseSchema(knowledge).safeParse({ title: "A case", answers, ...more });
const budgetOf = (answers: object) => parse(answers).data?.answers.oneOffBudget;
const fixes = (...given: Parameters<typeof parse>) =>
  (parse(...given).error?.issues ?? []).map((issue) => [
    issue.path.join("."),
    "params" in issue ? (issue.params as { fix: string }).fix : "",
  ]);

describe("an amount in another currency", () => {
  test("is read at the case's own rate, however the currency is written", () => {
    for (const written of ["40k EUR", "€40k", "EUR 40,000", "40_000 €", "40kEUR"])
      expect(budgetOf({ ...rate, oneOffBudget: written })).toMatchObject({ low: 5e4, high: 5e4 });
    expect(budgetOf({ ...rate, oneOffBudget: { low: "€8k", high: "16k EUR" } })).toMatchObject({
      low: 1e4,
      high: 2e4,
    });
    const monthly = parse({ ...rate, monthlyBudget: "800 EUR/month" }).data?.answers.monthlyBudget;
    expect(monthly).toMatchObject({ base: 1000 });
  });

  test("is derived, with its rate and the rate's day beside it", () => {
    const given = parse({ ...rate, oneOffBudget: "40k EUR" }).data as Case;
    const { facts } = assess(given, { ...smallContext, knowledge });
    const used = facts.find(({ id }) => id === "oneOffBudget");
    expect(used).toMatchObject({
      origin: "derived",
      base: 5e4,
      derivation: { from: "EUR", formula: "amount ÷ currencyPerDollar" },
    });
    expect(used!.derivation!.inputs).toMatchObject([
      { base: 4e4, unit: "EUR" },
      { base: 0.8, named: "rate of 2026-11-20" },
    ]);
  });

  test("weighs as much as the same amount in dollars", () => {
    const shared = { requestsPerMonth: 1e6, gap: "behaviour" };
    const told = (answers: object) => {
      const verdict = assess(parse({ ...shared, ...answers }).data as Case, {
        ...smallContext,
        knowledge,
      });
      return verdict.options.map(({ id, standing, cost }) => [id, standing, cost]);
    };
    expect(told({ ...rate, oneOffBudget: "40k EUR" })).toEqual(
      told({ ...rate, oneOffBudget: 50_000 }),
    );
  });

  test("in a part is read at the part's rate, or at that of the case", () => {
    const part = { name: "all", share: 100, answers: { oneOffBudget: "40k EUR" } };
    const [read] = parse(rate, { parts: [part] }).data!.parts;
    expect(read!.answers.oneOffBudget).toMatchObject({ base: 5e4 });
  });

  test("in dollars by name is dollars, without a rate", () => {
    expect(budgetOf({ oneOffBudget: "40k USD" })).toEqual({ low: 4e4, base: 4e4, high: 4e4 });
  });

  test("is refused without a rate of its own currency, and told what to add", () => {
    for (const given of [
      { oneOffBudget: "40k EUR" },
      { currencyPerDollar: 0.8, oneOffBudget: "40k EUR" },
      { ...rate, oneOffBudget: "40k GBP" },
    ])
      expect(fixes(given)).toEqual([
        ["answers.oneOffBudget", expect.stringContaining("rate of your own books")],
      ]);
  });

  test("is held against what is allowed in dollars", () => {
    expect(fixes({ ...rate, oneOffBudget: "900k EUR" })[0]![1]).toContain("$1,125,000");
    expect(budgetOf({ ...rate, oneOffBudget: "800k EUR" })).toMatchObject({ base: 1e6 });
  });

  test("is refused where ends of a range differ in it, and for what is no money", () => {
    expect(fixes({ ...rate, oneOffBudget: { low: "8k EUR", high: "9k" } })).toHaveLength(1);
    expect(fixes({ ...rate, oneOffBudget: { low: "8k EUR", high: "9k GBP" } })).toHaveLength(2);
    expect(fixes({ ...rate, requestsPerMonth: "40k EUR" })).toHaveLength(1);
  });
});
