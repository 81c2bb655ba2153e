import { assess } from "@tapeline/engine";
import {
  evaluationPlan,
  expertBrief,
  nextRung,
  readiness,
  roadmap,
} from "@tapeline/engine/practice";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { knowledge, scenarios } from "../../src/index.ts";
import { practice } from "../../src/practice.ts";

const context = { knowledge, prices: priceBook, asOf: "2026-11-24", worlds: 64 };
const ground = { knowledge, prices: priceBook, practice };
const half = 60_000;

/** Text with anything that was meant to be filled in, or that is no number. */
const unfilled = /\{[a-zA-Z]+\}|undefined|\bNaN\b|Infinity/;

test(
  "what follows is whole for every scenario: a plan, a way, a page and a score",
  { timeout: half },
  () => {
    expect(scenarios.length).toBeGreaterThan(120);
    for (const { id, case: given } of scenarios) {
      const verdict = assess(given, context);
      const plan = evaluationPlan(verdict, ground);
      const way = roadmap(verdict, plan, ground);
      const brief = expertBrief(verdict, ground);
      const read = readiness(verdict, ground);
      const next = nextRung(verdict, { failures: { "missing-knowledge": 30, format: 4 } }, ground);
      for (const data of [plan, way, brief, read, next]) {
        const bytes = JSON.stringify(data);
        expect(bytes, id).not.toMatch(unfilled);
        expect(JSON.parse(bytes), id).toEqual(data);
      }
      const lines = brief.text.trimEnd().split("\n");
      expect(lines.length, id).toBeLessThanOrEqual(60);
      expect(Math.max(...lines.map((line) => Array.from(line).length)), id).toBeLessThanOrEqual(
        100,
      );
      expect(
        plan.arms.every(({ cost, notPriced }) => (cost === undefined) === notPriced.length > 0),
        id,
      ).toBe(true);
      expect(
        way.stages.some(({ stage }) => stage === "build"),
        id,
      ).toBe(verdict.endPoint !== undefined);
      expect(plan.items.passes, id).toBeLessThanOrEqual(plan.items.needed);
    }
  },
);

test("each kind of failure leads to a rung, or to what has to be mended first, in some scenario", () => {
  const led = new Set<string>();
  for (const { case: given } of scenarios) {
    const verdict = assess(given, context);
    for (const { kind, rung, first } of nextRung(verdict, { failures: {} }, ground).kinds)
      if (rung !== undefined || first !== undefined) led.add(kind);
    if (led.size === practice.failures.length) break;
  }
  expect([...led].toSorted()).toEqual(practice.failures.map(({ id }) => id).toSorted());
});
