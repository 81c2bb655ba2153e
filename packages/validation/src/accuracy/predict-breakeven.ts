import type { z } from "zod";

import { within, type NotPredicted, type Prediction, type Predictor } from "./predictor.ts";
import { scoredTable } from "./score-table.ts";
import { breakevenTable } from "./tables.ts";

type Row = z.output<typeof breakevenTable>;

/** Hours a month, where they are not stated, that published inputs assume: 8 hours on 22 days. */
const HOURS_PER_MONTH = 176;

/**
 * Months until what was paid for hardware comes back: cost ÷ (bill of the alternative for the same tokens − running cost).
 * Infinite where the alternative costs less than running.
 */
function monthsOf(row: Row): number | undefined {
  const { hardware_cost_usd, api_input_usd_per_m, api_output_usd_per_m } = row;
  const hours = row.operating_hours_per_month ?? HOURS_PER_MONTH;
  const tokens =
    row.self_host_tokens_per_s === undefined
      ? row.tokens_per_month_m
      : (row.self_host_tokens_per_s * 3600 * hours) / 1e6;
  const running =
    row.opex_usd_per_month ??
    ((row.power_w_total ?? 0) / 1000) * hours * (row.electricity_usd_per_kwh ?? 0);
  if (
    hardware_cost_usd === undefined ||
    api_input_usd_per_m === undefined ||
    api_output_usd_per_m === undefined ||
    tokens === undefined
  )
    return undefined;
  const input = row.input_share ?? 1 / 3;
  const price = input * api_input_usd_per_m + (1 - input) * api_output_usd_per_m;
  const saved = tokens * price - running;
  return saved > 0 ? hardware_cost_usd / saved : Infinity;
}

/** Published results are rounded; so much of them lies on either side of the arithmetic in 80 of 100. */
const ROUNDING = { low: 0.99, high: 1.01 };

/** Months at the precision of the published ones, one decimal at least: 0.32 months and a published 0.3 agree. */
function asPublished(months: number, published: number | undefined): number {
  if (published === undefined || months === Infinity) return months;
  const decimals = Math.max(1, String(published).split(".")[1]?.length ?? 0);
  return Number(months.toFixed(decimals));
}

function predict(row: Row): Prediction | NotPredicted {
  const months = monthsOf(row);
  if (months === undefined) return { skipped: "states too few inputs to compute from" };
  const groups = [`study ${row.study ?? "not named"}`];
  return { ...within(months, ROUNDING, groups), value: asPublished(months, row.result_value) };
}

const inMonths = (row: Row): number | undefined =>
  row.result_kind === "break-even time" && row.result_unit === "months"
    ? row.result_value
    : undefined;

const predictors: readonly Predictor<Row>[] = [
  {
    quantity: "break-even: months",
    unit: "months",
    published: (row) => (row.internally_consistent === "no" ? undefined : inMonths(row)),
    predict,
  },
  {
    quantity: "break-even: months, flagged as inconsistent",
    unit: "months",
    published: (row) => (row.internally_consistent === "no" ? inMonths(row) : undefined),
    predict,
  },
];

/** Break-evens as arithmetic on the inputs that their authors state: the error of real ones is in the inputs. */
export const breakeven = scoredTable({
  name: "breakeven.csv",
  row: breakevenTable,
  notScorable: () => undefined,
  sourceOf: ({ study, id }) => study ?? id,
  predictors,
});
