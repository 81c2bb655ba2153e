import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyEconomy, anyOptions, everyPlan, worthOf } from "../testing/any-plans.ts";
import type { Economy } from "./plan-option.ts";
import { plansByValue } from "./plans-by-value.ts";
import { longestPlan } from "./search-plans.ts";

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, one) => sum + one, 0) / column.length;
const times = (economy: Economy, factor: number): Economy => ({
  ...economy,
  value: economy.value.map((value) => value * factor),
});
/** Times the value: from a hundredth of it to a hundredfold. */
const factors = Array.from({ length: 41 }, (_, index) => Math.pow(10, (index - 20) / 10));

describe("the plans by value", () => {
  test("are the best at every value", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        const mean = meanOf(economy.value);
        fc.pre(mean > 0);
        const envelope = plansByValue(options, economy, mean);
        const all = [...everyPlan(options, longestPlan)];
        for (const factor of factors) {
          const scaled = times(economy, factor);
          const best = Math.max(0, ...all.map((steps) => worthOf(steps, options, scaled)));
          const chosen = envelope.findLast(({ fromValue }) => fromValue <= mean * factor);
          const worth = chosen === undefined ? 0 : worthOf(chosen.steps, options, scaled);
          expect(Math.abs(best - worth)).toBeLessThanOrEqual(1e-5 * mean * Math.max(1, factor));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("take over one after the other, each where it comes to as much as the one before", () => {
    fc.assert(
      fc.property(anyOptions, anyEconomy, (options, economy) => {
        const mean = meanOf(economy.value);
        fc.pre(mean > 0);
        const envelope = plansByValue(options, economy, mean);
        envelope.forEach(({ fromValue, steps }, index) => {
          expect(fromValue).toBeGreaterThanOrEqual(envelope[index - 1]?.fromValue ?? 0);
          const there = times(economy, fromValue / mean);
          const before = index === 0 ? 0 : worthOf(envelope[index - 1].steps, options, there);
          const scale = Math.max(mean, fromValue);
          expect(Math.abs(worthOf(steps, options, there) - before) / scale).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("leave out a plan that never reaches the bar, whatever it is worth", () => {
    const economy: Economy = {
      value: Float64Array.of(1e6),
      discount: Float64Array.of(1),
      horizon: Float64Array.of(12),
    };
    const [[option]] = fc.sample(anyOptions, { numRuns: 1, seed: 1 });
    for (const recorded of [true, false]) {
      const hopeless = { ...option, suffices: Uint8Array.of(0), testCost: 10, recorded };
      expect(plansByValue([hopeless], economy, 1e6)).toEqual([]);
    }
  });

  test("are none without options or without a value", () => {
    const economy: Economy = {
      value: Float64Array.of(1),
      discount: Float64Array.of(1),
      horizon: Float64Array.of(12),
    };
    expect(plansByValue([], economy, 1)).toEqual([]);
    const [[option]] = fc.sample(anyOptions, { numRuns: 1, seed: 1 });
    expect(plansByValue([option], economy, 0)).toEqual([]);
  });
});
