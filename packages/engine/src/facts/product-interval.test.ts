import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { productInterval, withBase, type Range } from "./product-interval.ts";

const part = fc.double({ min: 0, max: 3, noNaN: true });
const range = fc
  .record({ base: fc.double({ min: 1e-3, max: 1e6, noNaN: true }), down: part, up: part })
  .map(({ base, down, up }): Range => ({ low: base / (1 + down), base, high: base * (1 + up) }));
const ranges = fc.array(range, { minLength: 1, maxLength: 4 });
const product = (list: readonly Range[]): number => list.reduce((all, { base }) => all * base, 1);

describe("the interval of a product", () => {
  test("holds the product of the medians", () => {
    fc.assert(
      fc.property(ranges, ranges, (multiply, divide) => {
        const { low, base, high } = productInterval(multiply, divide);
        expect(base / (product(multiply) / product(divide))).toBeCloseTo(1, 9);
        expect(low).toBeLessThanOrEqual(base);
        expect(high).toBeGreaterThanOrEqual(base);
      }),
    );
  });

  test("is never narrower for a wider input", () => {
    fc.assert(
      fc.property(ranges, ranges, part, part, (multiply, divide, down, up) => {
        const [first, ...others] = multiply;
        const wider = { ...first, low: first.low / (1 + down), high: first.high * (1 + up) };
        for (const [before, after] of [
          [productInterval(multiply, divide), productInterval([wider, ...others], divide)],
          [productInterval(divide, multiply), productInterval(divide, [wider, ...others])],
        ] as const) {
          expect(after.low).toBeLessThanOrEqual(before.low * (1 + 1e-9));
          expect(after.high).toBeGreaterThanOrEqual(before.high * (1 - 1e-9));
        }
      }),
    );
  });

  test("of points is a point", () => {
    const point = range.map(({ base }): Range => ({ low: base, base, high: base }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), fc.array(point), (multiply, divide) => {
        const { low, base, high } = productInterval(multiply, divide);
        expect([low, high]).toEqual([base, base]);
      }),
    );
  });

  test("is narrower than the product of the ends, and for one input the input itself", () => {
    const one = { low: 50, base: 100, high: 400 };
    const alone = productInterval([one], []);
    expect(alone.low).toBeCloseTo(50, 9);
    expect(alone.high).toBeCloseTo(400, 9);
    const twice = productInterval([one, one], []);
    expect(twice.low).toBeGreaterThan(50 * 50);
    expect(twice.high).toBeLessThan(400 * 400);
    // √2 times as wide on the log scale.
    expect(twice.high / 1e4).toBeCloseTo(4 ** Math.SQRT2, 9);
  });

  test("changes places of low and high for what divides", () => {
    const { low, high } = productInterval(
      [{ low: 1, base: 1, high: 1 }],
      [{ low: 2, base: 4, high: 16 }],
    );
    expect(low).toBeCloseTo(1 / 16, 12);
    expect(high).toBeCloseTo(1 / 2, 12);
  });
});

test("without a base the middle is taken on the log scale", () => {
  expect(withBase({ low: 1, high: 100 }).base).toBeCloseTo(10, 12);
  expect(withBase({ low: 7, high: 7 }).base).toBe(7);
});
