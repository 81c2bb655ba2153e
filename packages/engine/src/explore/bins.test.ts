import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { binsByValue, binsOfFact, equalCountBins, normalBins } from "./bins.ts";

const worlds = (answers: Record<string, unknown>) =>
  situationOf(smallCase(answers), smallContext, 2048).worlds;

test("sixteen bins of one count hold numbers that all differ", () => {
  const { counts } = equalCountBins(Float64Array.from({ length: 160 }, (_, at) => (at * 7) % 160));
  expect(counts).toEqual(Array.from({ length: 16 }, () => 10));
});

test("the worlds' points fill the bins evenly", () => {
  const points = worlds({}).normals(185);
  expect(normalBins(points).counts).toEqual(Array.from({ length: 16 }, () => 128));
});

describe("bins of a fact", () => {
  test("hold as many worlds each where it is an interval", () => {
    const given = worlds({ inputTokens: { low: 500, base: 900, high: 4000 } });
    const { counts } = binsOfFact(given.facts.of("inputTokens"), given);
    expect(counts).toHaveLength(16);
    for (const count of counts) expect(Math.abs(count - 128)).toBeLessThanOrEqual(1);
  });

  test("never part worlds of one value", () => {
    // Half of the worlds have a multiplier of exactly 1.
    const given = worlds({});
    const { of, counts } = binsOfFact(given.facts.of("reasoningMultiplier"), given);
    const ones = [...given.number("reasoningMultiplier").keys()].filter(
      (world) => given.number("reasoningMultiplier")[world] === 1,
    );
    expect(new Set(ones.map((world) => of[world])).size).toBe(1);
    expect(counts[of[ones[0]]]).toBeGreaterThanOrEqual(ones.length);
  });

  test("are its values where it is a choice", () => {
    const given = worlds({});
    const { counts } = binsOfFact(given.facts.of("gap"), given);
    expect(counts.map((count) => count / 2048)).toEqual([
      expect.closeTo(0.4, 2),
      expect.closeTo(0.4, 2),
      expect.closeTo(0.2, 2),
    ]);
  });
});

describe("laws", () => {
  const column = fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 300 });

  test("each world lies in one bin, and larger values in no earlier bin", () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const values = Float64Array.from(numbers);
        const { of, counts } = equalCountBins(values);
        const ordered = [...values.keys()].sort((a, b) => values[a] - values[b]);
        return (
          counts.reduce((sum, count) => sum + count, 0) === values.length &&
          ordered.every(
            (world, at) =>
              at === 0 ||
              of[world] > of[ordered[at - 1]] ||
              (of[world] === of[ordered[at - 1]] && values[world] >= values[ordered[at - 1]]),
          )
        );
      }),
    );
  });

  test("two worlds share a bin by value where their values are the same, and only there", () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const values = Float64Array.from(numbers);
        const { of } = binsByValue(values);
        return values.every((value, world) => (value === values[0]) === (of[world] === of[0]));
      }),
    );
  });
});
