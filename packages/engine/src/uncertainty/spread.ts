import type { Spread, WideSpread } from "../vocabulary/verdict.ts";
import type { Column } from "./cells.ts";
import { meanOf, quantilesAt, quantilesOf } from "./quantiles.ts";

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
  const [p25, p75] = quantilesAt(column, [0.25, 0.75]);
  return { ...spreadOf(column), p25: p25!, p75: p75! };
}
