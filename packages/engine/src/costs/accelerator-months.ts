import type { AcceleratorOffer } from "../offers/offer.ts";
import { power } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { billedHours, priceStep } from "./accelerator-price.ts";
import { demandOf, growthMonths } from "./demand.ts";
import { acceleratorsFor, replicasForAvailability, replicasPerRequest } from "./replicas.ts";

/** The months of a service, as all offers meet them whose price moves alike. */
export interface Months {
  /** Requests of the months until volume is level, and the factors of their prices; those of world w from `start[w]` on. */
  readonly requests: Column;
  readonly factors: Column;
  readonly start: Uint32Array;
  /** Requests of the level months that follow, and the sum of their factors: 0 where the horizon ends before. */
  readonly levelRequests: Column;
  readonly levelFactor: Column;
  /** Sum of the factors of all months. */
  readonly allFactors: Column;
  /** Of any month. */
  readonly fewestRequests: Column;
  readonly mostRequests: Column;
  /** Replicas that availability asks for. */
  readonly least: Column;
}

export function monthsOf(billing: AcceleratorOffer["billing"], worlds: Worlds): Months {
  const { requests, growth, ramp, horizon } = demandOf(worlds);
  const step = priceStep(billing, worlds);
  const availability = worlds.number("availability");
  const inputs = [requests, growth, ramp, horizon, step, availability] as const;
  return worlds.cells.get("months", billing, inputs, layOut);
}

function layOut(
  requests: Column,
  growth: Column,
  ramp: Column,
  horizon: Column,
  step: Column,
  availability: Column,
): Months {
  const count = requests.length;
  const start = new Uint32Array(count + 1);
  for (let world = 0; world < count; world++) {
    const moving = Math.max(growth[world] === 0 ? 0 : growthMonths, Math.ceil(ramp[world]));
    start[world + 1] = start[world] + Math.min(horizon[world], moving);
  }
  const columns = (): Column => new Float64Array(count);
  const months: Months = {
    start,
    requests: new Float64Array(start[count]),
    factors: new Float64Array(start[count]),
    levelRequests: columns(),
    levelFactor: columns(),
    allFactors: columns(),
    fewestRequests: columns(),
    mostRequests: columns(),
    least: columns(),
  };
  for (let world = 0; world < count; world++) {
    const rampMonths = ramp[world];
    const growing = 1 + growth[world] / 100;
    const before = start[world];
    const moving = start[world + 1] - before;
    let volume = requests[world];
    let factor = 1;
    let all = 0;
    let fewest = Infinity;
    let most = 0;
    for (let month = 0; month < moving; month++) {
      const used = volume * (month + 1 < rampMonths ? (month + 1) / rampMonths : 1);
      months.requests[before + month] = used;
      months.factors[before + month] = factor;
      if (used < fewest) fewest = used;
      if (used > most) most = used;
      all += factor;
      factor *= step[world];
      if (month < growthMonths) volume *= growing;
    }
    const left = horizon[world] - moving;
    if (left > 0) {
      const level = step[world] === 1 ? left : (1 - power(step[world], left)) / (1 - step[world]);
      months.levelRequests[world] = volume;
      months.levelFactor[world] = factor * level;
      all += factor * level;
      if (volume < fewest) fewest = volume;
      if (volume > most) most = volume;
    }
    months.allFactors[world] = all;
    months.fewestRequests[world] = fewest;
    months.mostRequests[world] = most;
    months.least[world] = replicasForAvailability(availability[world]);
  }
  return months;
}

/**
 * Accelerators × months over the horizon, each month weighted by decline and discount: what the first month's price is
 * multiplied by, in the first `count` worlds. A month takes `max(replicas for availability, ⌈requests × replicas per
 * request⌉)` in whole instances; a job that runs once pays for the hours that it needs, as parts of a month. With `atMost` only so
 * many of the accelerators of any month are counted.
 */
export function acceleratorMonths(
  offer: AcceleratorOffer,
  worlds: Worlds,
  count: number,
  atMost = Infinity,
): Column {
  const load = replicasPerRequest(offer, worlds, count);
  // Nobody else has it, and each world reads only its own.
  const sums = load;
  if (demandOf(worlds).oneOff) {
    const requests = worlds.number("requestsPerMonth");
    const hours = worlds.number("activeHoursPerMonth");
    const peak = worlds.number("peakToAverage");
    const { horizon } = demandOf(worlds);
    for (let world = 0; world < count; world++) {
      const replicaMonths = (requests[world] * load[world]) / peak[world];
      const atOnce = Math.max(1, Math.ceil(replicaMonths / horizon[world])) * offer.count;
      sums[world] =
        ((((requests[world] * load[world] * hours[world]) / peak[world]) * offer.count) /
          billedHours(offer.billing, hours[world])) *
        Math.min(1, atMost / atOnce);
    }
    return sums;
  }
  const months = monthsOf(offer.billing, worlds);
  for (let world = 0; world < count; world++) {
    const perRequest = load[world];
    const least = months.least[world];
    const most = Math.max(least, Math.ceil(months.mostRequests[world] * perRequest));
    // Most services are as many replicas in every month.
    if (most === Math.max(least, Math.ceil(months.fewestRequests[world] * perRequest)))
      sums[world] = months.allFactors[world] * Math.min(atMost, acceleratorsFor(most, offer));
    else sums[world] = monthByMonth(offer, perRequest, months, world, atMost);
  }
  return sums;
}

function monthByMonth(
  offer: AcceleratorOffer,
  perRequest: number,
  { requests, factors, start, levelRequests, levelFactor, least }: Months,
  world: number,
  atMost: number,
): number {
  const used = (replicas: number): number => Math.min(atMost, acceleratorsFor(replicas, offer));
  const fewest = least[world];
  const end = start[world + 1];
  let sum =
    levelFactor[world] === 0
      ? 0
      : levelFactor[world] * used(Math.max(fewest, Math.ceil(levelRequests[world] * perRequest)));
  for (let month = start[world]; month < end; month++)
    sum += factors[month] * used(Math.max(fewest, Math.ceil(requests[month] * perRequest)));
  return sum;
}
