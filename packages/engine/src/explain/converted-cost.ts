import { middleOf, type Facts } from "../facts/derive-facts.ts";
import type { Converted, WideSpread } from "../vocabulary/verdict.ts";

/** A cost in the currency that the case asks for: at the rate that it gives, for no rate is taken from anywhere else. Nothing for dollars. */
export function convertedCost(facts: Facts, cost: WideSpread | undefined): Converted | undefined {
  const currency = facts.of("currency").value;
  if (typeof currency !== "string" || currency === "USD") return undefined;
  const { interval } = facts.of("currencyPerDollar");
  if (interval === undefined) return { currency };
  const perDollar = middleOf(interval);
  const rateOf = facts.of("currencyDay").value;
  return {
    currency,
    perDollar,
    ...(typeof rateOf === "string" ? { rateOf } : {}),
    ...(cost === undefined ? {} : { cost: timesRate(cost, perDollar) }),
  };
}

const timesRate = ({ p10, p25, p50, p75, p90, mean }: WideSpread, rate: number): WideSpread => ({
  p10: p10 * rate,
  p25: p25 * rate,
  p50: p50 * rate,
  p75: p75 * rate,
  p90: p90 * rate,
  mean: mean * rate,
});
