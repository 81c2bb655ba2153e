import fc from "fast-check";
import { expect, test } from "vitest";

import {
  halfWidth,
  holdsBar,
  leastItemsFor,
  passesFor,
  scoreInterval,
} from "./pass-rate-interval.ts";

test.each([
  [50, [11.1, 8.3, 6.0]],
  [100, [7.8, 5.9, 4.3]],
  [200, [5.5, 4.2, 3.0]],
  [400, [3.9, 2.9, 2.1]],
  [1000, [2.5, 1.9, 1.4]],
] as const)("has the printed half-widths for %i items", (items, printed) => {
  const found = [0.8, 0.9, 0.95].map((rate) => Math.round(1000 * halfWidth(rate, items)) / 10);
  expect(found).toEqual(printed);
});

test("has the interval of a share that is known from the literature", () => {
  // 15 of 148, as worked out in R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 0.0624 to 0.1605.
  const { low, high } = scoreInterval(15, 148);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.0624", "0.1605"]);
  expect(scoreInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

const seen = fc
  .integer({ min: 1, max: 3000 })
  .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }));

test("keeps the share within its interval, and the interval within 0 and 1", () => {
  fc.assert(
    fc.property(seen, ({ count, of }) => {
      const { low, high } = scoreInterval(count, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / of + 1e-12);
      expect(high).toBeGreaterThanOrEqual(count / of - 1e-12);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("asks for the fewest items and passes that hold a bar, and one less does not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 995 }), fc.nat(2000), (perMille, more) => {
      const bar = perMille / 1000;
      const least = leastItemsFor(bar);
      expect(holdsBar(least, least, bar)).toBe(true);
      expect(least > 1 && holdsBar(least - 1, least - 1, bar)).toBe(false);
      const items = least + more;
      const passes = passesFor(bar, items)!;
      expect(holdsBar(passes, items, bar)).toBe(true);
      expect(holdsBar(passes - 1, items, bar)).toBe(false);
    }),
  );
  expect(passesFor(0.98, 50)).toBeUndefined();
});
