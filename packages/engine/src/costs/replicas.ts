import type { AcceleratorOffer } from "../offers/offer.ts";
import { PREFIX_FOUND } from "../serving/efficiency.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { times } from "./demand.ts";
import { servingErrorOf } from "./serving-error.ts";

/**
 * Replicas that a promised availability asks for (q34): one may be down below 99 %, two from there on, three from 99.95 %.
 * Editorial: a replica that fails is away for minutes to hours.
 */
export const replicasForAvailability = (percent: number): number =>
  percent < 99 ? 1 : percent < 99.95 ? 2 : 3;

/** Accelerators that are billed for a number of replicas: whole instances. */
export function acceleratorsFor(replicas: number, offer: AcceleratorOffer): number {
  const needed = replicas * offer.count;
  return Math.ceil(needed / offer.gpusPerInstance) * offer.gpusPerInstance;
}

/** Seconds of one replica's time that a call costs before the model's error, in the first `count` worlds. */
function predictedSeconds(offer: AcceleratorOffer, worlds: Worlds, count: number): Column {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const cacheable = worlds.number("cacheableInput");
  const name = count < worlds.count ? "seconds in the first worlds" : "seconds";
  return worlds.cells.get(
    name,
    offer.id,
    [offer.secondsPerRequest, input, output, reasoning, factor, cacheable, count],
    secondsOf,
  );
}

function secondsOf(
  secondsPerRequest: AcceleratorOffer["secondsPerRequest"],
  input: Column,
  output: Column,
  reasoning: Column,
  factor: Column,
  cacheable: Column,
  count: number,
): Column {
  const seconds = new Float64Array(count);
  for (let world = 0; world < count; world++) {
    const read = input[world] * factor[world];
    seconds[world] = secondsPerRequest(
      read,
      output[world] * reasoning[world] * factor[world],
      (read * PREFIX_FOUND * cacheable[world]) / 100,
    );
  }
  return seconds;
}

/** Calls of a user request × the error of the offer's speed. */
const erringCalls = (offer: AcceleratorOffer, worlds: Worlds): Column =>
  times(
    worlds.number("callsPerRequest"),
    servingErrorOf(offer, worlds),
    worlds,
    `calls × serving error ${offer.errorFactor}`,
  );

/** Seconds of one replica's time that a user request costs, over all its calls and with the model's error. */
export const secondsPerRequest = (offer: AcceleratorOffer, worlds: Worlds): Column =>
  times(
    predictedSeconds(offer, worlds, worlds.count),
    erringCalls(offer, worlds),
    worlds,
    `seconds with error ${offer.id}`,
  );

/** Replicas that a month's requests keep at work at peak, for each predicted second: the same for all offers that err alike. */
function replicasPerSecond(offer: AcceleratorOffer, worlds: Worlds): Column {
  const calls = erringCalls(offer, worlds);
  const peak = worlds.number("peakToAverage");
  const hours = worlds.number("activeHoursPerMonth");
  const headroom = worlds.number("planningCapacity");
  return worlds.cells.get(
    "replicas per second",
    offer.errorFactor,
    [calls, peak, hours, headroom],
    loadOf,
  );
}

function loadOf(calls: Column, peak: Column, hours: Column, headroom: Column): Column {
  const load = new Float64Array(calls.length);
  for (let world = 0; world < load.length; world++)
    load[world] = (calls[world] * peak[world]) / (hours[world] * 3600 * (headroom[world] / 100));
  return load;
}

/**
 * Replicas that carry one request a month at peak, in the first `count` worlds; the replicas of a month are this × requests,
 * rounded up.
 */
export function replicasPerRequest(
  offer: AcceleratorOffer,
  worlds: Worlds,
  count = worlds.count,
): Column {
  const seconds = predictedSeconds(offer, worlds, count);
  const perSecond = replicasPerSecond(offer, worlds);
  const load = new Float64Array(count);
  for (let world = 0; world < count; world++) load[world] = seconds[world] * perSecond[world];
  return load;
}
