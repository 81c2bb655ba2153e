import fc from "fast-check";
import { expect, test } from "vitest";

import { meanOf, quantile, quantilesAt, quantilesOf, sumOf } from "./quantiles.ts";

/** The definition, by sorting. */
function bySorting(values: Float64Array, p: number): number {
  const sorted = values.slice().sort();
  const place = p * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return above === below ? below : below + (place - Math.floor(place)) * (above - below);
}

test("interpolates between neighbours", () => {
  const values = Float64Array.of(40, 10, 30, 20, 50);
  expect(quantilesOf(values)).toEqual({ p10: 14, p50: 30, p90: 46 });
  expect(quantile(values, 0.25)).toBe(20);
  expect(quantile(values, 0)).toBe(10);
  expect(quantile(values, 1)).toBe(50);
  expect(values).toEqual(Float64Array.of(40, 10, 30, 20, 50));
});

test("equals sorting, ties and order included", () => {
  const numbers = fc.array(
    fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 })),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
      // No negative zeros: sorting puts them before zeros, where selection holds the two equal.
      const values = Float64Array.from(list, (x) => x + 0);
      expect(quantile(values, p)).toBe(bySorting(values, p));
      expect(quantilesOf(values)).toEqual({
        p10: bySorting(values, 0.1),
        p50: bySorting(values, 0.5),
        p90: bySorting(values, 0.9),
      });
    }),
  );
});

test("equals sorting for many numbers, however unevenly they lie", () => {
  const spread = fc.constantFrom<(x: number) => number>(
    (x) => x,
    (x) => x * x * x * 1e6,
    (x) => Math.round(x * 4),
    (x) => (x > 0.99 ? 1e300 : x),
    (x) => 1 + x * 1e-15,
    (x) => (x > 0.5 ? Infinity : x),
    (x) => x * 5e-324 * 100,
  );
  const unit = fc.array(fc.double({ noNaN: true, min: -1, max: 1 }), {
    minLength: 250,
    maxLength: 600,
    size: "max",
  });
  fc.assert(
    fc.property(unit, spread, (list, shape) => {
      const values = Float64Array.from(list, (x) => shape(x) + 0);
      const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
      expect(quantilesAt(values, shares)).toEqual(shares.map((p) => bySorting(values, p)));
    }),
  );
});

test("takes one number, infinities and numbers already sorted", () => {
  expect(quantilesOf(Float64Array.of(7))).toEqual({ p10: 7, p50: 7, p90: 7 });
  expect(quantilesOf(Float64Array.of(1, Infinity, Infinity)).p90).toBe(Infinity);
  const rising = Float64Array.from({ length: 2001 }, (_, i) => i);
  expect(quantilesOf(rising)).toEqual({ p10: 200, p50: 1000, p90: 1800 });
});

test("says not a number where there is none", () => {
  expect(quantilesOf(new Float64Array(0)).p50).toBeNaN();
  expect(quantile(Float64Array.of(1, NaN, 2), 0.5)).toBeNaN();
  expect(meanOf(new Float64Array(0))).toBeNaN();
});

test("sums from first to last", () => {
  expect(sumOf(Float64Array.of(1e16, 1, -1e16))).toBe(0);
  expect(sumOf(Float64Array.of(1e16, -1e16, 1))).toBe(1);
  expect(meanOf(Float64Array.of(1, 2, 6))).toBe(3);
});
