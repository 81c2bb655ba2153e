import fc from "fast-check";
import { expect, test } from "vitest";

import { breakEvenMonth } from "./break-even-month.ts";

const dollars = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const horizons = fc.integer({ min: 1, max: 120 });

/** How much dearer one's own is after so many months, in all. */
const dearerBy = (ahead: number, saved: number, month: number): number => ahead - month * saved;
/** Cents of what the sums round to. */
const rounding = 1e-6;

test("the month of a break-even is the first in which the cumulative curves have met", () => {
  fc.assert(
    fc.property(dollars, dollars, horizons, (ahead, saved, horizon) => {
      const month = breakEvenMonth(ahead, saved, horizon);
      // Nothing is saved, or what is saved has not made up for the outlay by the end.
      if (month === undefined) return saved <= 0 || dearerBy(ahead, saved, horizon) > -rounding;
      const met = dearerBy(ahead, saved, month) <= rounding;
      const first = month === 0 || dearerBy(ahead, saved, month - 1) > -rounding;
      return Number.isInteger(month) && month >= 0 && month <= horizon && met && first;
    }),
    { numRuns: 10_000 },
  );
});

test("what costs less from the beginning pays at once", () => {
  expect(breakEvenMonth(-1000, 10, 36)).toBe(0);
  expect(breakEvenMonth(0, 10, 36)).toBe(0);
});

test("what saves nothing never pays, however little was laid out", () => {
  expect(breakEvenMonth(-1000, 0, 36)).toBeUndefined();
  expect(breakEvenMonth(1, 0, 36)).toBeUndefined();
});
