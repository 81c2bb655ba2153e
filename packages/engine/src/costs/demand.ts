import { exp, log } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";

/** Growth compounds for a year, then volume stays level (decision model §1). */
export const growthMonths = 12;

/** Months over which costs run, at least one. */
export function horizonMonths(worlds: Worlds): Column {
  return worlds.cells.get("horizon", "", [worlds.number("horizonMonths")], wholeMonths);
}

function wholeMonths(stated: Column): Column {
  const whole = new Float64Array(stated.length);
  for (let world = 0; world < whole.length; world++)
    whole[world] = Math.max(1, Math.round(stated[world]));
  return whole;
}

/** What a dollar in a month's time is worth today: `(1 + rate)^(−1/12)`. */
export function monthlyDiscount(worlds: Worlds): Column {
  return worlds.cells.get("discount", "", [worlds.number("discountRate")], discountOf);
}

function discountOf(rate: Column): Column {
  const monthly = new Float64Array(rate.length);
  for (let world = 0; world < monthly.length; world++)
    monthly[world] =
      world > 0 && rate[world] === rate[world - 1]
        ? monthly[world - 1]
        : exp(-log(1 + rate[world] / 100) / 12);
  return monthly;
}

/** Times last month's price, for a price that declines by a yearly percentage: `(1 − decline)^(1/12)`. */
export function monthlyDecline(
  fact: "apiPriceDecline" | "gpuPriceDecline",
  worlds: Worlds,
): Column {
  return worlds.cells.get("decline", fact, [worlds.number(fact)], declineOf);
}

function declineOf(percent: Column): Column {
  const monthly = new Float64Array(percent.length);
  for (let world = 0; world < monthly.length; world++)
    monthly[world] =
      world > 0 && percent[world] === percent[world - 1]
        ? monthly[world - 1]
        : exp(log(1 - percent[world] / 100) / 12);
  return monthly;
}

/** Requests of month m, 0 being the first: share of full use × growth; a one-off job is spread evenly. */
export interface Demand {
  readonly requests: Column;
  readonly growth: Column;
  readonly ramp: Column;
  readonly horizon: Column;
  readonly oneOff: boolean;
}

export function demandOf(worlds: Worlds): Demand {
  return {
    requests: worlds.number("requestsPerMonth"),
    growth: worlds.number("growthPerMonth"),
    ramp: worlds.number("rampMonths"),
    horizon: horizonMonths(worlds),
    oneOff: worlds.facts.of("oneOff").code === 1,
  };
}

/**
 * Σ over the months from `from` up to `to` (or the horizon) of requests × factor^month, in each world: with the discount as
 * factor the present value of requests, with discount × decline that of what is bought at falling prices.
 */
export function requestsOver(
  name: string,
  factor: Column,
  worlds: Worlds,
  from = 0,
  to = Infinity,
): Column {
  const { requests, growth, ramp, horizon, oneOff } = demandOf(worlds);
  return worlds.cells.get(
    "requests",
    `${name} ${from} ${to}`,
    [factor, from, to, requests, growth, ramp, horizon, oneOff],
    sumOverMonths,
  );
}

function sumOverMonths(
  factor: Column,
  from: number,
  to: number,
  requests: Column,
  growth: Column,
  ramp: Column,
  horizon: Column,
  oneOff: boolean,
): Column {
  const sums = new Float64Array(requests.length);
  for (let world = 0; world < sums.length; world++) {
    const months = Math.min(horizon[world], to);
    const step = factor[world];
    const growing = oneOff ? 1 : 1 + growth[world] / 100;
    const rampMonths = oneOff ? 0 : ramp[world];
    let volume = oneOff ? requests[world] / horizon[world] : requests[world];
    let weight = 1;
    let sum = 0;
    for (let month = 0; month < months; month++) {
      const use = month + 1 < rampMonths ? (month + 1) / rampMonths : 1;
      if (month >= from) sum += volume * use * weight;
      weight *= step;
      if (month < growthMonths) volume *= growing;
    }
    sums[world] = sum;
  }
  return sums;
}

/** Present value of requests over the horizon. */
export const discountedRequests = (worlds: Worlds): Column =>
  requestsOver("discounted", monthlyDiscount(worlds), worlds);

/** Present value of one dollar a month over the horizon. */
export function annuity(worlds: Worlds): Column {
  const discount = monthlyDiscount(worlds);
  const horizon = horizonMonths(worlds);
  return worlds.cells.get("annuity", "", [discount, horizon], sumOfWeights);
}

function sumOfWeights(discount: Column, horizon: Column): Column {
  const sums = new Float64Array(discount.length);
  for (let world = 0; world < sums.length; world++) {
    let weight = 1;
    let sum = 0;
    for (let month = 0; month < horizon[world]; month++) {
      sum += weight;
      weight *= discount[world];
    }
    sums[world] = sum;
  }
  return sums;
}

/** Element-wise product of two columns, remembered. */
export function times(a: Column, b: Column, worlds: Worlds, key: string): Column {
  return worlds.cells.get("product", key, [a, b], productOf);
}

function productOf(a: Column, b: Column): Column {
  const product = new Float64Array(a.length);
  for (let world = 0; world < product.length; world++) product[world] = a[world] * b[world];
  return product;
}
