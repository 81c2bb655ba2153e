import {
  addMoney,
  dollarsOf,
  exactDollars,
  noMoney,
  normalMoney,
  type ExactMoney,
} from "@tapeline/pricing";

import type { AmountRange } from "../vocabulary/evaluation-plan.ts";

/** An amount in US dollars where every uncertain number is low, at its middle and high together; summed without rounding. */
export interface MoneyRange {
  readonly low: ExactMoney;
  readonly base: ExactMoney;
  readonly high: ExactMoney;
}

const noRange: MoneyRange = { low: noMoney, base: noMoney, high: noMoney };

/** Dollars, to the millionth. */
export const moneyOf = (dollars: number): ExactMoney => normalMoney(Math.round(dollars * 1e6), 0);

/** An exact amount so many times. */
export const timesCount = ({ microdollars, picodollars }: ExactMoney, count: number): ExactMoney =>
  normalMoney(microdollars * count, picodollars * count);

export const sumOf = (ranges: readonly MoneyRange[]): MoneyRange =>
  ranges.reduce(
    (sum, { low, base, high }) => ({
      low: addMoney(sum.low, low),
      base: addMoney(sum.base, base),
      high: addMoney(sum.high, high),
    }),
    noRange,
  );

export const told = ({ low, base, high }: MoneyRange): AmountRange => ({
  low: dollarsOf(low),
  base: dollarsOf(base),
  high: dollarsOf(high),
  exact: { low: exactDollars(low), base: exactDollars(base), high: exactDollars(high) },
});
