import type { Option } from "@tapeline/engine";

import {
  acceleratorsFor,
  monthlyPrice,
  replicasAt,
  replicasPerRequest,
  type Fleet,
} from "./accelerators.ts";
import { productOf, standingLines, type Realised } from "./bill.ts";
import { exact, one, sumOf, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { Shop } from "./prices-of-days.ts";

/** A month of people and of tokens or accelerators, at a constant volume. */
export interface Running {
  readonly people: Exact;
  readonly perRequest?: Exact;
  readonly fleet?: { readonly fleet: Fleet; readonly perAccelerator: Exact };
}

/** People who run an option: what its monthly lines that an engineer's month stands in come to. */
export const peopleOf = (option: Option, realised: Realised, facts: KnownFacts): Exact =>
  sumOf(
    standingLines(option, realised)
      .filter(({ per, times }) => per === "month" && times.includes("engineerMonthCost"))
      .map((line) => productOf(line, facts)),
  );

/** What running costs a month at a volume. */
export function runningAt(running: Running, requests: Exact, facts: KnownFacts): Exact {
  const { people, perRequest, fleet } = running;
  const tokens = perRequest === undefined ? exact(0) : requests.times(perRequest);
  if (fleet === undefined) return people.plus(tokens);
  const replicas = replicasAt(requests, fleet.fleet, facts);
  return people
    .plus(tokens)
    .plus(acceleratorsFor(replicas, fleet.fleet).times(fleet.perAccelerator));
}

/** The fleet's part of `Running`. */
export const fleetRunning = (fleet: Fleet, facts: KnownFacts, shop: Shop): Running["fleet"] => ({
  fleet,
  perAccelerator: monthlyPrice(fleet, facts, shop),
});

/** The end of the range in which a break-even is looked for. */
export const most = exact(1e10);

/** The highest volumes at which own accelerators cost more than tokens. */
export interface LastDear {
  readonly from: Exact;
  /** Here the difference changes its sign for the last time. */
  readonly upTo: Exact;
}

/**
 * Own accelerators come in steps and tokens do not: within a step they are dearer up to some volume, if they are at its beginning.
 * The last such step is found among all by halving, a whole instance at a time. Undefined where they are never dearer, or still
 * are at the end of the range.
 */
export function lastDear(own: Running, hosted: Running, facts: KnownFacts): LastDear | undefined {
  const { fleet, perAccelerator } = own.fleet!;
  const perReplica = one.div(replicasPerRequest(fleet, facts));
  const least = replicasAt(exact(0), fleet, facts);
  const begins = (replicas: Exact): Exact =>
    replicas.lte(least) ? exact(0) : replicas.minus(1).times(perReplica);
  const dearUpTo = (replicas: Exact): Exact =>
    own.people
      .plus(acceleratorsFor(replicas, fleet).times(perAccelerator))
      .minus(hosted.people)
      .div(hosted.perRequest!);
  const isDear = (replicas: Exact): boolean => dearUpTo(replicas).gt(begins(replicas));
  const instance = Math.max(fleet.rental?.gpusPerInstance ?? 1, fleet.rental?.minimumGpus ?? 1);
  const dearFrom = (replicas: Exact): Exact | undefined =>
    Array.from({ length: instance }, (_, ahead) => replicas.plus(ahead)).findLast(isDear);
  if (runningAt(own, most, facts).gt(runningAt(hosted, most, facts))) return undefined;
  let last = dearFrom(least);
  if (last === undefined) return undefined;
  let [low, high] = [least, replicasAt(most, fleet, facts)];
  while (high.minus(low).gt(1)) {
    const middle = low.plus(high).div(2).floor();
    const found = dearFrom(middle);
    if (found === undefined) high = middle;
    else [low, last] = [middle, found];
  }
  const [ends, crossing] = [last.times(perReplica), dearUpTo(last)];
  return { from: begins(last), upTo: crossing.lt(ends) ? crossing : ends };
}

/** Whether a step begins between two volumes that lie within one step's width, and own accelerators are dear at its beginning. */
export function dearStepBetween(
  own: Running,
  hosted: Running,
  [from, upTo]: readonly [Exact, Exact],
  facts: KnownFacts,
): boolean {
  const { fleet, perAccelerator } = own.fleet!;
  const before = replicasAt(from, fleet, facts);
  const begins = before.div(replicasPerRequest(fleet, facts));
  const dearUpTo = own.people
    .plus(acceleratorsFor(before.plus(1), fleet).times(perAccelerator))
    .minus(hosted.people)
    .div(hosted.perRequest!);
  return begins.gte(from) && begins.lt(upTo) && dearUpTo.gt(begins);
}
