import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  intervalQuantile,
  positionOf,
  prepareInterval,
  sampleInterval,
  scaleOf,
  valueAt,
  type Allowed,
  type Interval,
} from "./interval.ts";
import { quantilesOf } from "./quantiles.ts";
import { standardNormals } from "./sobol.ts";

const normals = standardNormals(3, 2048, 1);
const count: Allowed = { min: 0, max: 1e12 };
const perCent: Allowed = { min: 0, max: 100, whole: 100 };
const growth: Allowed = { min: -50, max: 50 };

const sample = (interval: Interval, allowed: Allowed) =>
  sampleInterval(interval, allowed, normals, new Float64Array(normals.length));

describe("the scale", () => {
  test.each([
    ["a positive count", { low: 10, high: 1000 }, count, "log"],
    ["a count that may be none", { low: 0, high: 1000 }, count, "identity"],
    ["a change that may be a loss", { low: 1, high: 8 }, growth, "identity"],
    ["a share", { low: 0.2, high: 0.9 }, { min: 0, max: 1 }, "logit"],
    ["a percentage", { low: 20, high: 90 }, perCent, "logit"],
    ["a share that may be all", { low: 0.2, high: 1 }, { min: 0, max: 1 }, "log"],
    ["a share that may be none", { low: 0, high: 0.9 }, { min: 0, max: 1 }, "identity"],
  ] as const)("of %s", (_, interval, allowed, scale) => {
    expect(scaleOf(interval, allowed)).toBe(scale);
  });
});

describe("samples", () => {
  test.each([
    ["log, lopsided", { low: 30_000, base: 80_000, high: 250_000 }, count],
    ["log, without a base", { low: 200, high: 1000 }, count],
    ["logit", { low: 60, base: 90, high: 97 }, perCent],
    ["identity", { low: -3, base: 2, high: 4 }, growth],
  ] as const)("have low as P10, base as median and high as P90: %s", (_, interval, allowed) => {
    const { p10, p50, p90 } = quantilesOf(sample(interval, allowed));
    const near = (found: number, expected: number) =>
      expect(Math.abs(found - expected)).toBeLessThan(0.01 * Math.abs(expected));
    near(p10, interval.low);
    near(p90, interval.high);
    near(p50, prepareInterval(interval, allowed).base);
  });

  test("take the middle of the scale for a missing base", () => {
    expect(prepareInterval({ low: 10, high: 1000 }, count).base).toBeCloseTo(100, 9);
    expect(prepareInterval({ low: -1, high: 5 }, growth).base).toBe(2);
    expect(prepareInterval({ low: 10, high: 90 }, perCent).base).toBeCloseTo(50, 9);
  });

  test("stay within the allowed range", () => {
    const drawn = sample({ low: -40, base: 0, high: 40 }, growth);
    expect(Math.min(...drawn)).toBe(-50);
    expect(Math.max(...drawn)).toBe(50);
  });

  test("are the values at the worlds' normals, to the bit", () => {
    const cases: [Interval, Allowed][] = [
      [{ low: 30, base: 80, high: 250 }, count],
      [
        { low: 0.9, base: 1.2, high: 8 },
        { min: 1, max: 10 },
      ],
      [{ low: 60, base: 90, high: 97 }, perCent],
      [{ low: -3, base: 2, high: 4 }, growth],
      [
        { low: 1e-200, base: 1, high: 1e200 },
        { min: 0, max: Infinity },
      ],
      [{ low: 5, base: 5, high: 9 }, count],
      [{ low: 25, base: 100, high: 400 }, count],
      [
        { low: 50, base: 100, high: 200 },
        { min: 60, max: 150 },
      ],
    ];
    for (const [interval, allowed] of cases) {
      const prepared = prepareInterval(interval, allowed);
      sample(interval, allowed).forEach((x, world) =>
        expect(x).toBe(valueAt(prepared, normals[world]!)),
      );
    }
  });

  test("of an interval as far up as down have the square of the median as product, pair by pair", () => {
    const [first, second] = [100, 101].map((worlds) =>
      sampleInterval({ low: 25, base: 100, high: 400 }, count, normals, new Float64Array(worlds)),
    );
    expect(second!.slice(0, 100)).toEqual(first);
    for (let world = 0; world < 100; world += 2)
      expect(first![world]! * first![world + 1]!).toBeCloseTo(10_000, 9);
  });

  test("of a point are the point", () => {
    expect(new Set(sample({ low: 7, base: 7, high: 7 }, count))).toEqual(new Set([7]));
    expect(new Set(sample({ low: 7, high: 7 }, growth))).toEqual(new Set([7]));
    expect(new Set(sample({ low: 100, base: 100, high: 100 }, perCent))).toEqual(new Set([100]));
    expect(new Set(sample({ low: 70, base: 70, high: 70 }, growth))).toEqual(new Set([50]));
  });

  test("of a half without width never leave the base on that side", () => {
    const drawn = sample({ low: 5, base: 5, high: 9 }, count);
    expect(Math.min(...drawn)).toBe(5);
    expect(Math.max(...drawn)).toBeGreaterThan(9);
  });
});

test("quantiles are those of the definition", () => {
  const interval = { low: 30, base: 80, high: 250 };
  expect(intervalQuantile(interval, count, 0.1)).toBeCloseTo(30, 9);
  expect(intervalQuantile(interval, count, 0.5)).toBe(80);
  expect(intervalQuantile(interval, count, 0.9)).toBeCloseTo(250, 9);
});

describe("laws", () => {
  const positive = fc.double({ min: 0.001, max: 1e9, noNaN: true });
  const interval = fc
    .tuple(positive, positive, positive)
    .map((three) => three.sort((a, b) => a - b) as [number, number, number])
    .map(([low, base, high]) => ({ low, base, high }));
  const z = fc.double({ min: -6, max: 6, noNaN: true });

  test("values rise with z", () => {
    fc.assert(
      fc.property(interval, z, z, (i, a, b) => {
        const prepared = prepareInterval(i, count);
        return valueAt(prepared, Math.min(a, b)) <= valueAt(prepared, Math.max(a, b)) * (1 + 1e-12);
      }),
    );
  });

  test("the position of a value is the z it came from", () => {
    const wide = interval.filter((i) => i.base > 1.01 * i.low && i.high > 1.01 * i.base);
    fc.assert(
      fc.property(wide, z, (i, at) => {
        const prepared = prepareInterval(i, { min: 0, max: Number.MAX_VALUE });
        return Math.abs(positionOf(prepared, valueAt(prepared, at)) - at) < 1e-9;
      }),
    );
  });

  test("a wider interval spreads its samples more", () => {
    const spread = (i: Interval) => Math.max(...sample(i, count)) - Math.min(...sample(i, count));
    fc.assert(
      fc.property(fc.double({ min: 1, max: 2, noNaN: true }), (factor) => {
        const narrow = { low: 90, base: 100, high: 110 };
        const wider = { low: 90 / factor, base: 100, high: 110 * factor };
        return spread(wider) >= spread(narrow);
      }),
      { numRuns: 20 },
    );
  });
});
