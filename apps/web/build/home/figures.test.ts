import { knowledge, scenarios } from "@tapeline/content";
import { assess, type Context } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { limitsOf, defaultCase } from "./default-case.ts";
import { latestChanges } from "./price-changes.ts";
import { ruleScenarios } from "./rule-scenarios.ts";
import { endsOf } from "./scenario-verdicts.ts";

const context: Context = {
  knowledge,
  prices: priceBook,
  asOf: priceBook.recordedUntil,
  worlds: 64,
};
const some = scenarios
  .filter((_, place) => place % 40 === 0)
  .map((scenario) => ({ scenario, verdict: assess(scenario.case, context) }));

test("every case ends at one option or keeps today's process", () => {
  const { total, ends, none } = endsOf(some, context);
  expect(ends.map(({ code }) => code)).toEqual(["O0", "O1", "O2", "O3", "O4", "O5", "O6", "O7"]);
  expect(ends.reduce((sum, { cases }) => sum + cases.length, none.length)).toBe(total);
});

test("a rule is said to hold only in cases in which it fired", () => {
  const { cases, byRule } = ruleScenarios(some);
  expect(cases.length).toBe(some.length);
  for (const [rule, places] of Object.entries(byRule))
    for (const place of places) {
      const { fired, guidance } = some[place]!.verdict;
      expect([...fired, ...guidance].map((met) => met.rule)).toContain(rule);
    }
});

test("changes of prices hold on the day, the latest first, and read differently before and after", () => {
  const changes = latestChanges(some, context);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.map(({ from }) => from)).toEqual(
    changes
      .map(({ from }) => from)
      .sort()
      .reverse(),
  );
  for (const { from, before, now, verdicts } of changes) {
    expect(from <= context.asOf).toBe(true);
    expect(before).not.toBe(now);
    expect(verdicts).toBeLessThanOrEqual(some.length);
  }
});

test("a limit names the options that it alone rules out", () => {
  const says = limitsOf(assess(defaultCase, context)).map(({ effect }) => effect);
  expect(says).toContain("rules out 6, 7");
});
