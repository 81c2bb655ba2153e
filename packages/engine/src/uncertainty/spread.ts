import type { Spread, WideSpread } from "../vocabulary/verdict.ts";
import type { Column } from "./cells.ts";
import { quantilesAt, scan } from "./quantiles.ts";

/** The mean of a column, and its quantiles at these shares. */
function summaryOf(column: Column, shares: readonly number[]): { mean: number; at: number[] } {
  const scanned = scan(column);
  const { least, largest, sum } = scanned;
  // A column of one value has it as its mean, to the last digit.
  if (least === largest && sum === sum) return { mean: least, at: shares.map(() => least) };
  return { mean: sum / column.length, at: quantilesAt(column, shares, scanned) };
}

/** P10, median, P90 and mean of a column. */
export function spreadOf(column: Column): Spread {
  const { mean, at } = summaryOf(column, [0.1, 0.5, 0.9]);
  return { p10: at[0]!, p50: at[1]!, p90: at[2]!, mean };
}

/** The same with the quartiles. */
export function wideSpreadOf(column: Column): WideSpread {
  const { mean, at } = summaryOf(column, [0.1, 0.25, 0.5, 0.75, 0.9]);
  return { p10: at[0]!, p50: at[2]!, p90: at[4]!, mean, p25: at[1]!, p75: at[3]! };
}
