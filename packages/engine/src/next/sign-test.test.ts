import fc from "fast-check";
import { expect, test } from "vitest";

import { signTest } from "./sign-test.ts";

test.each([
  [0, 0, 1],
  [5, 5, 1],
  [1, 0, 1],
  [5, 0, 2 / 32],
  [9, 1, (2 * 11) / 1024],
  [8, 2, (2 * 56) / 1024],
  [7, 3, (2 * 176) / 1024],
])("finds the chance of %i to %i that one counts by hand", (a, b, chance) => {
  expect(signTest(a, b)).toBeCloseTo(chance, 12);
  expect(signTest(b, a)).toBe(signTest(a, b));
});

test("is a chance, and smaller the more uneven the split", () => {
  const half = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(half, half, (a, b) => {
      const chance = signTest(a, b);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      const [most, least] = a < b ? [b, a] : [a, b];
      fc.pre(least > 0);
      expect(signTest(most + 1, least - 1)).toBeLessThanOrEqual(chance + 1e-12);
    }),
  );
});

test("goes over into the normal approximation without a jump", () => {
  for (const most of [505, 520, 540]) {
    const [exact, approximate] = [signTest(most, 1000 - most), signTest(most, 1001 - most)];
    expect(Math.abs(exact - approximate)).toBeLessThan(0.03);
  }
});
