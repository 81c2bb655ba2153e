import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { offerClasses } from "../vocabulary/option.ts";
import type { TestResult } from "../vocabulary/case.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { optionScores } from "./pass-rates.ts";

const { options } = smallContext.knowledge;
const tested = options.findIndex(({ id }) => id === "api-prompting");

const worldsByBar = new Map<number, Worlds>();

/** Worlds with a given bar. Kept, because reading a case takes longer than judging it. */
function worldsWith(bar: number): Worlds {
  const kept = worldsByBar.get(bar);
  if (kept !== undefined) return kept;
  const { worlds } = situationOf(smallCase({ minimumPassRate: bar }), smallContext, 256);
  worldsByBar.set(bar, worlds);
  return worlds;
}

/** Scores of all options after one test of a prompt, with a given bar and no evidence. */
const scoresAfter = (result: Omit<TestResult, "option">, bar: number): Column[] =>
  optionScores(options, [], [{ option: "api-prompting", ...result }], worldsWith(bar));

const share = (score: Column): number => score.filter((x) => x >= 0).length / score.length;

/** A test, and the same with one more pass. */
const results = fc
  .record({
    of: fc.integer({ min: 1, max: 2000 }),
    bar: fc.integer({ min: 50, max: 99 }),
    promptMaturity: fc.integer({ min: 0, max: 4 }),
    class: fc.constantFrom(...offerClasses),
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  .map(({ of, where, ...rest }) => ({ ...rest, of, passed: Math.floor(where * of) }));

const lowersNothing = ({ bar, ...fewer }: Omit<TestResult, "option"> & { bar: number }): void => {
  const before = share(scoresAfter(fewer, bar)[tested]);
  const after = share(scoresAfter({ ...fewer, passed: fewer.passed + 1 }, bar)[tested]);
  expect(after).toBeGreaterThanOrEqual(before);
};

describe("measured results", () => {
  test("more passes never lower the chance to suffice", () => {
    fc.assert(fc.property(results, lowersNothing), { numRuns: 10_000 });
  }, 60_000);

  test("passes raise the other options too, by less", () => {
    const few = scoresAfter({ passed: 60, of: 100, class: "top" }, 90).map(share);
    const many = scoresAfter({ passed: 95, of: 100, class: "top" }, 90).map(share);
    options.forEach((_, index) => expect(many[index]).toBeGreaterThan(few[index]));
    expect(many[tested] - few[tested]).toBe(Math.max(...many.map((one, at) => one - few[at])));
  });
});
