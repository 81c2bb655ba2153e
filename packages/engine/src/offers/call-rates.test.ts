import { usageCost, type Price } from "@tapeline/pricing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  bandFor,
  blended,
  callRatesOf,
  cheaperOf,
  sameRates,
  scaled,
  type CallRates,
} from "./call-rates.ts";

const source = {
  url: "https://example.com/prices",
  retrieved: "2026-11-01",
  kind: "list",
} as const;
type Tier = NonNullable<Price["longContext"]>[0];
const priceWith = (longContext: readonly Tier[], more: Partial<Price> = {}): Price => ({
  from: "2026-01-01",
  input: 1,
  output: 4,
  source,
  standing: "single-list",
  ...(longContext.length === 0 ? {} : { longContext: [...longContext] }),
  ...more,
});
const tier = (aboveInputTokens: number, input: number, covers: Tier["covers"]): Tier => ({
  aboveInputTokens,
  input,
  output: 2 * input,
  covers,
});

/** Dollars of a call with nothing in the cache. */
function callOf(rates: CallRates, inputTokens: number, outputTokens: number): number {
  const band = bandFor(rates, inputTokens);
  const beyond = rates.excess
    .filter(({ above, until }) => inputTokens > above && inputTokens <= until)
    .reduce((sum, { above, premium }) => sum + (inputTokens - above) * premium, 0);
  return (inputTokens * band.input + outputTokens * band.output + beyond) / 1e6;
}

const anyTier = fc
  .record({
    covers: fc.constantFrom("wholeRequest" as const, "excess" as const),
    above: fc.integer({ min: 1, max: 400 }),
    input: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ covers, above, input }) => tier(above * 1000, input, covers));
const anyPrice = fc
  .uniqueArray(anyTier, { maxLength: 4, selector: ({ aboveInputTokens }) => aboveInputTokens })
  .map((tiers) => priceWith(tiers));

describe("the rates of a price", () => {
  test("bill every call as the price list's own calculator does", () => {
    fc.assert(
      fc.property(
        anyPrice,
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (price, inputTokens, outputTokens) => {
          const exact = usageCost(price, { inputTokens, outputTokens });
          if (!exact.priced) throw new Error("the price of this test has all its parts");
          const { microdollars, picodollars } = exact.cost;
          const dollars = microdollars / 1e6 + picodollars / 1e12;
          expect(callOf(callRatesOf(price)!, inputTokens, outputTokens)).toBeCloseTo(dollars, 9);
        },
      ),
    );
  });

  test("with several tiers of the whole request are those of the highest that is reached", () => {
    const rates = callRatesOf(
      priceWith([tier(200_000, 3, "wholeRequest"), tier(100_000, 2, "wholeRequest")]),
    )!;
    expect([100_000, 100_001, 200_000, 200_001].map((at) => bandFor(rates, at).input)).toEqual([
      1, 2, 2, 3,
    ]);
  });

  test("with several tiers of the excess bill each stretch of the input at its own", () => {
    const rates = callRatesOf(priceWith([tier(1000, 2, "excess"), tier(3000, 5, "excess")]))!;
    expect(callOf(rates, 4000, 0) * 1e6).toBeCloseTo(1000 * 1 + 2000 * 2 + 1000 * 5, 9);
    expect(bandFor(rates, 4000).output).toBe(4);
  });

  test("end a tier of the excess where one of the whole request begins", () => {
    const rates = callRatesOf(priceWith([tier(1000, 2, "excess"), tier(3000, 5, "wholeRequest")]))!;
    expect(callOf(rates, 3000, 0) * 1e6).toBeCloseTo(1000 + 2000 * 2, 9);
    expect(callOf(rates, 4000, 0) * 1e6).toBeCloseTo(4000 * 5, 9);
  });

  test("are not known where the price lacks input or output", () => {
    const { output: _, ...half } = priceWith([]);
    expect(callRatesOf(half)).toBeUndefined();
  });
});

describe("rates put together", () => {
  const plain = callRatesOf(priceWith([]))!;
  const tiered = callRatesOf(priceWith([tier(1000, 3, "wholeRequest"), tier(2000, 4, "excess")]))!;

  test("over the days of a month bill every call at the mean of its days", () => {
    const month = blended([
      { share: 0.25, rates: plain },
      { share: 0.75, rates: tiered },
    ]);
    for (const input of [500, 1000, 1500, 5000]) {
      const mean = 0.25 * callOf(plain, input, 70) + 0.75 * callOf(tiered, input, 70);
      expect(callOf(month, input, 70)).toBeCloseTo(mean, 12);
    }
  });

  test("scale as bills do", () => {
    expect(callOf(scaled(tiered, 0.5), 5000, 70)).toBeCloseTo(callOf(tiered, 5000, 70) / 2, 12);
  });

  test("of two ways to be billed never come to more than either", () => {
    const both = cheaperOf(scaled(plain, 1.5), tiered);
    for (const input of [500, 1500]) {
      expect(callOf(both, input, 70)).toBeLessThanOrEqual(callOf(scaled(plain, 1.5), input, 70));
      expect(callOf(both, input, 70)).toBeLessThanOrEqual(callOf(tiered, input, 70));
    }
  });

  test("are the same where every number is", () => {
    expect(sameRates(tiered, structuredClone(tiered))).toBe(true);
    expect(sameRates(tiered, scaled(tiered, 2))).toBe(false);
    expect(sameRates(plain, tiered)).toBe(false);
  });
});
