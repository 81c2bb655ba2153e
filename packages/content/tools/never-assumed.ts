import type { FactId } from "@tapeline/engine";

/**
 * Numbers for which nothing stands in: without an answer there is no such limit, price, plan or share, and the engine goes on
 * without it. Every other number enters a bill, a chance or a duration of each case, and no case could be reckoned without one.
 */
export const neverAssumed: readonly FactId[] = [
  "valuePerResult",
  "oneOffBudget",
  "monthlyBudget",
  "gpuHourPrice",
  "monthsUntilUse",
  "rareTerms",
  "otherUseCases",
  "exitCost",
  "inputNotNeeded",
  "currencyPerDollar",
];
