import type { Spread, WideSpread } from "../vocabulary/verdict.ts";
import type { Column } from "./cells.ts";
import { meanOf, quantile, quantilesOf } from "./quantiles.ts";

/** P10, median, P90 and mean of a column. */
export function spreadOf(column: Column): Spread {
  const first = column[0];
  if (column.every((value) => value === first))
    return { p10: first, p50: first, p90: first, mean: first };
  const { p10, p50, p90 } = quantilesOf(column);
  return { p10, p50, p90, mean: meanOf(column) };
}

/** The same with the quartiles. */
export function wideSpreadOf(column: Column): WideSpread {
  return { ...spreadOf(column), p25: quantile(column, 0.25), p75: quantile(column, 0.75) };
}
