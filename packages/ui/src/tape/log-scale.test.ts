import fc from "fast-check";
import { expect, test } from "vitest";

import { endsFor, logScale, logTicks } from "./log-scale.ts";

const amount = fc.double({ min: 1, max: 1e9, noNaN: true });

test("a scale keeps its width between its ends and gives amounts back", () => {
  const scale = logScale(50_000, 50_000_000, 900);
  expect(scale.at(50_000)).toBe(0);
  expect(scale.at(50_000_000)).toBeCloseTo(900);
  fc.assert(
    fc.property(amount, (value) => {
      expect(scale.amountAt(scale.at(value)) / value).toBeCloseTo(1);
    }),
  );
});

test("ends hold all amounts and the least span, on a 1, 2 or 5", () => {
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const [low, high] = endsFor(amounts, [50_000, 50_000_000]);
      expect(low).toBeLessThanOrEqual(Math.min(50_000, ...amounts));
      expect(high).toBeGreaterThanOrEqual(Math.max(50_000_000, ...amounts));
      for (const end of [low, high])
        expect(["1", "2", "5"]).toContain(end.toExponential(0).split("e")[0]);
    }),
  );
});

test("ticks stand between the ends, the decades as the longest", () => {
  const ticks = logTicks(50_000, 2_000_000, true);
  expect(ticks.filter(({ size }) => size === 3).map((tick) => tick.amount)).toEqual([
    100_000, 1_000_000,
  ]);
  expect(ticks.every((tick) => tick.amount >= 50_000 && tick.amount <= 2_000_000)).toBe(true);
  expect(logTicks(50_000, 2_000_000, false).length).toBeLessThan(ticks.length);
});
