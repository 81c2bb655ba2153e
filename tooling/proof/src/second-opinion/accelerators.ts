import type { Gpu, Rental } from "@tapeline/pricing";

import { exact, larger, one, share, sumOf, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import { declining, monthly, powersOf, type Months } from "./months.ts";
import { entryOn, type Shop } from "./prices-of-days.ts";

/** Hours of an average month. */
const hoursPerMonth = 730;
/** Accelerators of a server: each carries so much of its base power and of the space it takes. */
const perServer = 8;

/** Accelerators as an offer has them: how many a replica takes, and the seconds of a replica that a request takes. */
export interface Fleet {
  readonly gpu: Gpu;
  readonly count: number;
  /** Absent: bought. */
  readonly rental: Rental | undefined;
  readonly secondsPerRequest: Exact;
  /** Times the list price of what is rented. */
  readonly rentFactor: Exact;
}

/** A replica may fail: one is enough below 99 %, two below 99.95 %, then three. */
const replicasFor = (availability: Exact): Exact =>
  exact(availability.lt(99) ? 1 : availability.lt(99.95) ? 2 : 3);

/** Replicas that one request a month takes at the peak, within the headroom that is planned for. */
export const replicasPerRequest = (fleet: Fleet, facts: KnownFacts): Exact =>
  fleet.secondsPerRequest
    .times(facts.number("peakToAverage"))
    .div(facts.number("activeHoursPerMonth").times(3600))
    .div(share(facts.number("planningCapacity")));

/** Replicas of a month. */
export function replicasAt(
  requests: Exact,
  fleet: Fleet,
  facts: KnownFacts,
  perRequest: Exact = replicasPerRequest(fleet, facts),
): Exact {
  return larger(requests.times(perRequest).ceil(), replicasFor(facts.number("availability")));
}

/** Accelerators that are billed: only whole instances can be rented. */
export function acceleratorsFor(replicas: Exact, { count, rental }: Fleet): Exact {
  const whole = Math.max(rental?.gpusPerInstance ?? 1, rental?.minimumGpus ?? 1);
  return replicas.times(count).div(whole).ceil().times(whole);
}

/** What an accelerator costs in the first month. */
export function monthlyPrice(fleet: Fleet, facts: KnownFacts, shop: Shop): Exact {
  const { rental } = fleet;
  if (rental === undefined) return monthlyOwned(fleet.gpu, facts, shop);
  return hourlyPrice(fleet, rental, facts, shop).times(
    rental.billing === "on-demand" ? billedHours(facts) : hoursPerMonth,
  );
}

const billedHours = (facts: KnownFacts): Exact => {
  const active = facts.number("activeHoursPerMonth");
  return active.gt(hoursPerMonth) ? exact(hoursPerMonth) : active;
};

/** The list price of an hour, unless the case says what it pays. */
function hourlyPrice(
  { rentFactor }: Fleet,
  rental: Rental,
  facts: KnownFacts,
  { asOf, knownOn }: Shop,
): Exact {
  return facts.answered("gpuHourPrice")
    ? facts.number("gpuHourPrice")
    : exact(entryOn(rental.history, asOf, knownOn)!.perGpuHour).times(rentFactor);
}

/** Capital as an annuity over its life to its residual value; repair, power, cooling and space. */
function monthlyOwned(gpu: Gpu, facts: KnownFacts, { asOf, knownOn }: Shop): Exact {
  const bought = entryOn(gpu.purchase?.history ?? [], asOf, knownOn);
  if (bought === undefined) throw new Error(`${gpu.id} has no price to be bought at`);
  const price = exact(bought.central).div(bought.per === "server" ? bought.gpus : 1);
  const life = facts.number("hardwareLifeYears").times(12);
  const left = price.times(share(facts.number("hardwareResidual")));
  const rate = monthly(one.plus(share(facts.number("discountRate")))).minus(1);
  const later = rate.plus(1).pow(life.negated());
  const capital = rate.isZero()
    ? price.minus(left).div(life)
    : price.minus(left.times(later)).times(rate).div(one.minus(later));
  const repair = price.times(share(facts.number("hardwareMaintenance"))).div(12);
  const watts = facts.number("serverBasePower").div(perServer).plus(gpu.powerWatts!);
  const power = watts
    .div(1000)
    .times(facts.number("powerUsageEffectiveness"))
    .times(hoursPerMonth)
    .times(facts.number("electricityPrice"));
  const space = facts.number("facilityPerServerMonth").div(perServer);
  return capital.plus(repair).plus(power).plus(space);
}

/**
 * Accelerators over the horizon, discounted. What is rented by the hour gets cheaper with time; a job that runs once pays for the
 * hours it takes.
 */
export function acceleratorCost(
  fleet: Fleet,
  facts: KnownFacts,
  months: Months,
  shop: Shop,
): Exact {
  const price = monthlyPrice(fleet, facts, shop);
  if (months.oneOff) {
    const hours = facts
      .number("requestsPerMonth")
      .times(fleet.secondsPerRequest)
      .div(3600)
      .div(share(facts.number("planningCapacity")));
    const perHour =
      fleet.rental === undefined
        ? price.div(hoursPerMonth)
        : hourlyPrice(fleet, fleet.rental, facts, shop);
    return hours.times(fleet.count).times(perHour);
  }
  const decline = powersOf(
    fleet.rental?.billing === "on-demand" ? declining(facts.number("gpuPriceDecline")) : one,
    months.count,
  );
  const perRequest = replicasPerRequest(fleet, facts);
  return sumOf(
    months.requests.map((requests, month) =>
      acceleratorsFor(replicasAt(requests, fleet, facts, perRequest), fleet)
        .times(decline[month]!)
        .times(months.worth[month]!),
    ),
  ).times(price);
}
