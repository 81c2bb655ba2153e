import { exact, one, share, sumOf, zero, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";

/** The months of the horizon: what is asked for in each, and what a dollar in it is worth today. */
export interface Months {
  readonly count: number;
  /** Requests of a month in use at the volume of that month; for a job an even part of it. */
  readonly requests: readonly Exact[];
  /** The same, each weighted by what a dollar in its month is worth today. */
  readonly discounted: readonly Exact[];
  /** Present value of a dollar in a month, the first being today. */
  readonly worth: readonly Exact[];
  /** Present value of a dollar at the end of the horizon. */
  readonly worthAtEnd: Exact;
  readonly discountedRequests: Exact;
  /** Present value of a dollar in every month. */
  readonly annuity: Exact;
  readonly oneOff: boolean;
}

/** Growth compounds for a year, then volume stays level. */
const growingMonths = 12;

/** A yearly factor as a monthly one. */
export const monthly = (yearly: Exact): Exact => yearly.pow(one.div(12));

/** 1, f, f², … */
export function powersOf(factor: Exact, count: number): Exact[] {
  const powers = [one];
  while (powers.length < count) powers.push(powers.at(-1)!.times(factor));
  return powers;
}

/** The factor by which a price that falls by a yearly percentage goes down each month. */
export const declining = (percentPerYear: Exact): Exact =>
  monthly(one.minus(share(percentPerYear)));

/** The months over which a case is counted. */
export function monthsOf(facts: KnownFacts): Months {
  const count = Math.max(1, facts.number("horizonMonths").toNumber());
  const oneOff = facts.choice("oneOff") === true;
  const volume = facts.number("requestsPerMonth");
  const growth = one.plus(share(facts.number("growthPerMonth")));
  const ramp = facts.number("rampMonths");
  const discount = monthly(one.plus(share(facts.number("discountRate")))).pow(-1);
  const worth = powersOf(discount, count);
  const requests = worth.map((_, month) => {
    if (oneOff) return volume.div(count);
    const use = exact(month + 1).div(ramp.gt(month + 1) ? ramp : month + 1);
    return volume.times(growth.pow(Math.min(month, growingMonths))).times(use);
  });
  const discounted = requests.map((asked, month) => asked.times(worth[month] ?? zero));
  return {
    count,
    requests,
    discounted,
    worth,
    worthAtEnd: discount.pow(count),
    discountedRequests: sumOf(discounted),
    annuity: sumOf(worth),
    oneOff,
  };
}

/** The volume of a month once growth has come to its end. */
export const grownVolume = (facts: KnownFacts): Exact =>
  facts
    .number("requestsPerMonth")
    .times(one.plus(share(facts.number("growthPerMonth"))).pow(growingMonths));
