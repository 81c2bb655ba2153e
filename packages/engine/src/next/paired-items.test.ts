import fc from "fast-check";
import { expect, test } from "vitest";

import { detectableDifference, pairedItems } from "./paired-items.ts";

const usual = { power: 0.8, significance: 0.05 };

test.each([
  [5, 20, 625],
  [5, 15, 469],
  [10, 20, 155],
  [3, 10, 869],
])(
  "asks for the printed number of items: +%i points, %i %% discordant",
  (points, percent, items) => {
    expect(pairedItems({ ...usual, difference: points / 100, discordant: percent / 100 })).toBe(
      items,
    );
  },
);

const share = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((percent) => percent / 100);
const comparison = fc
  .record({ discordant: share(2, 60), power: share(50, 98), significance: share(1, 20) })
  .chain(({ discordant, ...rest }) =>
    fc.record({
      discordant: fc.constant(discordant),
      difference: share(1, Math.round(discordant * 100)),
      power: fc.constant(rest.power),
      significance: fc.constant(rest.significance),
    }),
  );

test("asks for fewer items as the difference to detect grows", () => {
  fc.assert(
    fc.property(comparison, share(1, 60), (one, more) => {
      const difference = Math.min(one.discordant, one.difference + more);
      expect(pairedItems({ ...one, difference })).toBeLessThanOrEqual(pairedItems(one));
    }),
  );
});

test("asks for no fewer items where power or significance are stricter, or arms disagree more", () => {
  fc.assert(
    fc.property(comparison, share(0, 20), (one, more) => {
      const items = pairedItems(one);
      const power = Math.min(0.99, one.power + more);
      expect(pairedItems({ ...one, power })).toBeGreaterThanOrEqual(items);
      const significance = Math.max(0.01, one.significance - more);
      expect(pairedItems({ ...one, significance })).toBeGreaterThanOrEqual(items);
      const discordant = Math.min(1, one.discordant + more);
      expect(pairedItems({ ...one, discordant })).toBeGreaterThanOrEqual(items);
    }),
  );
});

test("refuses a difference that the discordant items cannot make", () => {
  expect(() => pairedItems({ ...usual, difference: 0.3, discordant: 0.2 })).toThrow(
    "expected a difference of at most the discordant share 0.2, found 0.3",
  );
});

test("finds the smallest difference that a number of items can show", () => {
  fc.assert(
    fc.property(comparison, fc.integer({ min: 1, max: 5000 }), ({ discordant, ...rest }, items) => {
      const found = detectableDifference(items, { ...rest, discordant });
      const asked = (difference: number): number =>
        pairedItems({ ...rest, discordant, difference });
      const smallest = found ?? discordant;
      expect(asked(smallest) <= items).toBe(found !== undefined);
      expect(smallest <= 1e-4 || asked(smallest - 2e-5) >= items).toBe(true);
    }),
  );
});
