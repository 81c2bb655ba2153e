import { daysBetween } from "@tapeline/pricing";
import type { Standing } from "@tapeline/pricing";
import type { Component, Observation } from "./observation.ts";

/** Only observations this young vote (days). */
const votingAge = 90;
/** Agreement counts as fresh where its newest vote is this young (days). */
const freshAge = 45;
/** Relative difference within which two amounts agree. */
const tolerance = 0.01;
/** Factor off the median beyond which an amount is a unit error. */
const unitErrorFactor = 5;

/** Whether two amounts agree within 1 %. */
export function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(a, b);
}

/** An observation that was set aside, and why. */
export interface Rejected {
  readonly observation: Observation;
  readonly because: string;
}

/** What the lists say of one rate, and what follows. */
export interface Decision {
  readonly component: Component;
  readonly amount: number;
  /** The observation that the amount is taken from. */
  readonly from: Observation;
  readonly standing: Standing;
  /** Newest observation of every list, rejected ones apart. */
  readonly witnesses: readonly Observation[];
  readonly rejected: readonly Rejected[];
  /** The votes: one for each lineage. */
  readonly votes: readonly Observation[];
}

/** Which list a value is taken from where several have it, freshest and most complete first. */
const baseOrder = [
  "pi-ai",
  "ai-sdk-cost-calculator",
  "genai-prices",
  "pi-catalog",
  "portkey",
  "langfuse",
  "litellm",
  "models-dev",
];

function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Unit errors are set aside before anyone votes: amounts more than five times off the median. */
export function rejectUnitErrors(observations: readonly Observation[]): {
  readonly kept: readonly Observation[];
  readonly rejected: readonly Rejected[];
} {
  if (observations.length < 3) return { kept: observations, rejected: [] };
  const middle = median(observations.map(({ amount }) => amount));
  const isError = ({ amount }: Observation) =>
    amount > middle * unitErrorFactor || amount * unitErrorFactor < middle;
  return {
    kept: observations.filter((observation) => !isError(observation)),
    rejected: observations.filter(isError).map((observation) => ({
      observation,
      because: `unit error: ${observation.list} has ${observation.amount}, more than ${unitErrorFactor} times off the median ${middle}`,
    })),
  };
}

/** The newest observation of each list, and of each lineage. */
function newestBy(observations: readonly Observation[], key: "list" | "lineage"): Observation[] {
  const newest = new Map<string, Observation>();
  for (const observation of observations) {
    const before = newest.get(observation[key]);
    if (before === undefined || observation.observedOn > before.observedOn) {
      newest.set(observation[key], observation);
    }
  }
  return [...newest.values()];
}

/**
 * What the observations of one rate of one offer come to on a day: the value of the freshest list
 * (never an average, never the majority over the date), its standing by one vote for each lineage
 * not older than 90 days, and every witness. Undefined where nothing is left.
 */
export function decide(
  component: Component,
  observations: readonly Observation[],
  on: string,
): Decision | undefined {
  const { kept, rejected } = rejectUnitErrors(newestBy(observations, "list"));
  const age = (observation: Observation) => daysBetween(observation.observedOn, on);
  const voting = newestBy(
    kept.filter((observation) => age(observation) <= votingAge),
    "lineage",
  );
  const candidates = voting.length > 0 ? kept.filter((one) => age(one) <= votingAge) : kept;
  const from = candidates.toSorted(
    (a, b) =>
      (a.observedOn < b.observedOn ? 1 : a.observedOn > b.observedOn ? -1 : 0) ||
      baseOrder.indexOf(a.list) - baseOrder.indexOf(b.list),
  )[0];
  if (from === undefined) return undefined;
  const votes = voting.length > 0 ? voting : newestBy(kept, "lineage");
  const common = { component, amount: from.amount, from, witnesses: kept, rejected, votes };
  return { ...common, standing: standingOf(votes, from, age, voting.length > 0) };
}

function standingOf(
  votes: readonly Observation[],
  from: Observation,
  age: (observation: Observation) => number,
  fresh: boolean,
): Standing {
  if (votes.length === 1) return fresh && age(from) <= votingAge ? "single-list" : "due-for-review";
  if (!votes.every(({ amount }) => agree(amount, from.amount))) return "disputed";
  return fresh && votes.some((vote) => age(vote) <= freshAge) ? "lists-agree" : "due-for-review";
}

/** From best to worst: an entry stands as its worst rate does. */
const order: readonly Standing[] = [
  "confirmed",
  "read-once",
  "lists-agree",
  "single-list",
  "due-for-review",
  "disputed",
];

/** The worst of several standings. */
export function worstStanding(standings: readonly Standing[]): Standing {
  return standings.reduce((worst, one) =>
    order.indexOf(one) > order.indexOf(worst) ? one : worst,
  );
}
