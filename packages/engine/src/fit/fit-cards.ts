import type { Gpu } from "@tapeline/pricing";

import { situationOf, whatIfWorlds, type Context, type Situation } from "../assessment/context.ts";
import { servingNeed } from "../assessment/gate-options.ts";
import { hoursPerMonth, monthlyPerAccelerator } from "../costs/accelerator-price.ts";
import { replicasPerRequest } from "../costs/replicas.ts";
import { servingErrorOf, speedFrom } from "../costs/serving-error.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { rounded } from "../format/round.ts";
import { architectureOf } from "../memory/architecture-of.ts";
import { kvCacheOf } from "../memory/kv-cache.ts";
import { memoryFit, type MemoryFit } from "../memory/memory-fit.ts";
import type { WeightPrecision } from "../memory/weights.ts";
import { acceleratorShapeOf } from "../offers/accelerator-offers.ts";
import { inOwnHands, type AcceleratorOffer } from "../offers/offer.ts";
import { PREFIX_FOUND } from "../serving/efficiency.ts";
import { prepareServing, type PreparedServing, type Replica } from "../serving/prepare-serving.ts";
import { servingErrorFactor } from "../serving/serving-error.ts";
import type { Column } from "../uncertainty/cells.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import { quantilesAt, scan } from "../uncertainty/quantiles.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { CardsFit, LeftOut, ModelOnCards, Speed } from "../vocabulary/fit.ts";
import type { Spread } from "../vocabulary/verdict.ts";
import { openModels, toldOf, type Candidate } from "./open-models.ts";
import { peopleServed, usesInWords, usesPerPerson } from "./people-served.ts";

/** Cards that share one model split its heads, so they go by powers of two; beyond eight no link is fast enough. */
const groupSizes = [1, 2, 4, 8] as const;
/** Cards of the same kind in one place, at most. */
export const mostCards = 1024;

/**
 * Which open models fit on cards that one owns, how many requests and people they carry at the shape of the case, how fast, and
 * what it costs although the cards are paid for: power, space and people. In 512 worlds, with the serving error in each.
 */
export function fitCards(given: Case, gpu: Gpu, count: number, context: Context): CardsFit {
  const situation = situationOf(takenTogether(given), context, whatIfWorlds);
  const { facts, worlds, ground } = situation;
  const { candidates, leftOut } = openModels(ground.market.day, facts);
  const models: ModelOnCards[] = [];
  const tooLarge: LeftOut[] = [];
  const uses = usesPerPerson(facts);
  const people = peopleWhoRunIt(worlds);
  const power =
    gpu.powerWatts === undefined ? undefined : cardsPerMonth(gpu.powerWatts, count, worlds);
  for (const candidate of candidates) {
    const placed = place(candidate, gpu, count, situation);
    if ("needsGb" in placed) {
      const { id, name } = candidate.model;
      tooLarge.push({ model: id, title: name, because: "memory", needsGb: placed.needsGb });
      continue;
    }
    const requests = capacityOf(placed, worlds);
    const told = spreadOf(requests);
    const served = peopleServed(told, uses);
    const asked = facts.of("requestsPerMonth");
    models.push({
      ...toldOf(candidate),
      precision: placed.precision,
      weightsGb: placed.fit.weightBytes / 1e9,
      contextTokens: longestContext(candidate, placed.fit),
      fits: placed.fit.fits === "fits" ? "fits" : "too-close",
      margin: placed.fit.margin,
      cardsPerReplica: placed.offer.count,
      replicas: placed.replicas,
      requestsPerMonth: told,
      ...(served === undefined ? {} : { people: served }),
      ...(power === undefined ? {} : perThousand(power, people, requests)),
      ...(asked.origin === "assumed"
        ? {}
        : { carries: shareThatCarries(requests, worlds.number("requestsPerMonth")) }),
      ...speedOf(placed, worlds),
    });
  }
  const usesShown = usesInWords(uses);
  const rented = rentedPerMonth(gpu, count, situation);
  return rounded({
    kind: "cards",
    accelerator: gpu.id,
    title: gpu.name,
    count,
    memoryGb: gpu.memoryGb,
    ...(power === undefined ? {} : { powerAndSpacePerMonth: spreadOf(power) }),
    peoplePerMonth: spreadOf(people),
    ...(rented === undefined ? {} : { rentedPerMonth: rented }),
    ...(usesShown === undefined ? {} : { usesPerPersonMonth: usesShown }),
    models,
    leftOut: [...tooLarge, ...leftOut],
  });
}

/** A model laid out on the cards. */
interface Placed {
  readonly offer: AcceleratorOffer;
  readonly precision: WeightPrecision;
  readonly fit: MemoryFit;
  readonly replicas: number;
  readonly serving: PreparedServing;
}

/** Weights at the most bits that fit, since fewer cost quality; at those on as few cards as hold them. */
const precisionsOn = (gpu: Gpu): readonly WeightPrecision[] =>
  gpu.fp8DenseTflops === undefined ? ["bf16", "int8", "int4"] : ["fp8", "int4"];

function place(
  { model, servable }: Candidate,
  gpu: Gpu,
  cards: number,
  { worlds, facts }: Situation,
): Placed | { readonly needsGb: number } {
  const accelerator = acceleratorShapeOf(gpu);
  const { targets } = servingNeed(worlds, 0);
  const contextTokens = usualContext(worlds);
  const { shape } = servable;
  let needed = Infinity;
  for (const precision of precisionsOn(gpu))
    for (const count of groupSizes.filter((size) => size <= cards)) {
      const fit = memoryFit(shape, accelerator, count, { precision, contextTokens });
      // At the fewest bits on the most cards, which is what is tried last.
      needed = fit.weightBytes + fit.reserveBytes + fit.kvBytesPerSequence;
      if (fit.fits === "does-not-fit") continue;
      const replica: Replica = { model: shape, accelerator, count, precision };
      const serving = prepareServing({
        ...replica,
        targets: facts.of("latencyLimit").origin === "assumed" ? {} : targets,
      });
      const offer: AcceleratorOffer = {
        kind: "accelerators",
        id: `${model.id} on ${count}x ${gpu.id}:there already:${precision}`,
        class: servable.class,
        title: `${model.name} on ${count} × ${gpu.name}`,
        vendor: "there already",
        model,
        gpu,
        count,
        fit,
        hosting: "owned",
        billing: "owned",
        // Paid for: only what it takes to keep it running counts.
        unitPrice: 0,
        watts: gpu.powerWatts ?? NaN,
        gpusPerInstance: 1,
        priceFrom: "",
        standing: "there already",
        source: "",
        secondsPerRequest: serving.secondsPerRequest,
        capacity: serving.capacity,
        errorFactor: servingErrorFactor(replica),
        ...inOwnHands,
        ownHardware: "yes",
        licence: servable.licence,
      };
      return { offer, precision, fit, replicas: Math.floor(cards / count), serving };
    }
  return { needsGb: needed / 1e9 };
}

/** Tokens of a long request of the case: the P90 over the worlds. One that is longer still may not fit; it then counts as not carried. */
function usualContext(worlds: Worlds): number {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const tokens = input.map(
    (count, world) => (count + output[world] * reasoning[world]) * factor[world],
  );
  return quantilesAt(tokens, [0.9], scan(tokens))[0]!;
}

/** The longest request that the memory left holds, as far as the model reads. */
function longestContext({ model, servable }: Candidate, { kvPoolBytes }: MemoryFit): number {
  const cache = kvCacheOf(architectureOf(servable.shape));
  const within = cache.perWindowToken * cache.windowTokens;
  const tokens =
    cache.perToken > 0 ? (kvPoolBytes - cache.constant - within) / cache.perToken : Infinity;
  return Math.max(0, Math.floor(Math.min(tokens, model.contextTokens ?? Infinity)));
}

/** Requests a month that all replicas carry at peak, with the headroom kept; a job done once has no peak. */
function capacityOf({ offer, replicas }: Placed, worlds: Worlds): Column {
  const load = replicasPerRequest(offer, worlds);
  const peak = worlds.number("peakToAverage");
  const once = worlds.facts.of("oneOff").code === 1;
  return load.map((each, world) => (replicas / each) * (once ? peak[world] : 1));
}

function shareThatCarries(capacity: Column, asked: Column): number {
  let carried = 0;
  for (let world = 0; world < capacity.length; world++)
    if (capacity[world] >= asked[world]) carried++;
  return carried / capacity.length;
}

/** What a month of the cards costs although they are paid for. */
function cardsPerMonth(watts: number, count: number, worlds: Worlds): Column {
  const own = { hosting: "owned", billing: "owned", unitPrice: 0, watts } as const;
  return monthlyPerAccelerator(own, worlds).map((each) => each * count);
}

/** Those who run the model and the machines under it, as the bill of an open model on own machines has them. */
function peopleWhoRunIt(worlds: Worlds): Column {
  const month = worlds.number("engineerMonthCost");
  const model = worlds.number("fteRented");
  const machines = worlds.number("fteOwned");
  return month.map((cost, world) => cost * (model[world] + machines[world]));
}

/** Of no use where in some world nothing is carried: then a thousand requests have no price. */
function perThousand(
  power: Column,
  people: Column,
  requests: Column,
): { perThousandRequests?: Spread } {
  const each = requests.map((count, world) => ((power[world] + people[world]) * 1000) / count);
  return each.every(Number.isFinite) ? { perThousandRequests: spreadOf(each) } : {};
}

function rentedPerMonth(gpu: Gpu, count: number, { ground }: Situation): Spread | undefined {
  const way = ground.market
    .supply()
    .supply.find((one) => one.gpu.id === gpu.id && one.billing === "on-demand");
  if (way === undefined) return undefined;
  const month = way.unitPrice * count * hoursPerMonth;
  return { p10: month, p50: month, p90: month, mean: month };
}

/** How fast a request is served, alone on its replica and with the replica full; each world with its own serving error. */
function speedOf({ serving, offer }: Placed, worlds: Worlds): Speed {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const cacheable = worlds.number("cacheableInput");
  const calls = worlds.number("callsPerRequest");
  const error = servingErrorOf(offer, worlds);
  const make = (): Float64Array => new Float64Array(worlds.count);
  const [aloneRate, loadRate, alone, atLoad] = [make(), make(), make(), make()];
  for (let world = 0; world < worlds.count; world++) {
    const read = input[world] * factor[world];
    const written = output[world] * reasoning[world] * factor[world];
    const step = serving.stepSeconds(1, read + written / 2);
    const cached = (read * PREFIX_FOUND * cacheable[world]) / 100;
    const { timeToFirstTokenSeconds, interTokenSeconds } = serving.capacity(read, written, cached);
    const erring = error[world] * calls[world];
    aloneRate[world] = 1 / (step * error[world]);
    loadRate[world] = 1 / (interTokenSeconds * error[world]);
    alone[world] = (serving.prefillSeconds(read, cached) + written * step) * erring;
    atLoad[world] = (timeToFirstTokenSeconds + written * interTokenSeconds) * erring;
  }
  return {
    speedFrom: speedFrom(worlds),
    tokensPerSecondAlone: spreadOf(aloneRate),
    tokensPerSecondAtLoad: spreadOf(loadRate),
    secondsAlone: spreadOf(alone),
    secondsAtLoad: spreadOf(atLoad),
  };
}
