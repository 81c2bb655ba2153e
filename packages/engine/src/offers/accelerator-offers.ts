import { priceOn, type Gpu, type Model, type OpenWeights, type Rental } from "@tapeline/pricing";

import { acceleratorsNeeded, memoryFit } from "../memory/memory-fit.ts";
import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import type { WeightPrecision } from "../memory/weights.ts";
import { servedLike } from "../serving/generation.ts";
import { servingErrorFactor } from "../serving/serving-error.ts";
import { prepareServing, type ServingTargets } from "../serving/prepare-serving.ts";
import type { OfferClass } from "../vocabulary/option.ts";
import type { MarketDay } from "./answering.ts";
import { rentableIn } from "./in-region.ts";
import { inOwnHands, type AcceleratorOffer, type Known } from "./offer.ts";

/** What serving has to hold: the longest request, and what a request may take. */
export interface ServingNeed {
  readonly contextTokens: number;
  readonly targets: ServingTargets;
  /** Of the usual request, by which accelerators are compared before any world is known. */
  readonly usualInputTokens: number;
  readonly usualOutputTokens: number;
  /** What the case says of accelerators that it owns already. */
  readonly ownedAccelerators?: string;
  /** Months for which accelerators may be reserved: a multiple of a year that is no longer than what is needed of them. */
  readonly commitment: number;
}

/** Months that a billing commits one to. */
const committedMonths: Partial<Record<AcceleratorOffer["billing"], number>> = {
  "reserved-1y": 12,
  "reserved-3y": 36,
};

/** The longest commitment within so many months of use; none for a job that runs once, which rents by the hour. */
export const longestCommitment = (months: number): number =>
  months >= 36 ? 36 : months >= 12 ? 12 : 0;

/** Sequences that a replica must hold at once, or it is no service. Editorial. */
const leastSequences = 4;
/** Billings under which a service can run: spot and capacity blocks end when the cloud wants. */
const serviceBillings: readonly Rental["billing"][] = ["on-demand", "reserved-1y", "reserved-3y"];

/** One way to have an accelerator for a service. */
export interface Supply {
  readonly gpu: Gpu;
  readonly hosting: "rented" | "owned";
  readonly billing: AcceleratorOffer["billing"];
  readonly rental?: Rental;
  readonly unitPrice: number;
  readonly watts: number;
  readonly gpusPerInstance: number;
  /** How many of them are owned already. */
  readonly atHand?: number;
  readonly priceFrom: string;
  readonly standing: string;
  readonly source: string;
  readonly vendor: string;
}

/**
 * How each accelerator is rented under each billing – at the median of the clouds that sell it so, the lower one of two, since the
 * cheapest of a market is nothing to build a service on – and what it costs to buy.
 */
export function acceleratorSupply({ prices, asOf, knownOn }: MarketDay): {
  supply: Supply[];
  notPriced: string[];
} {
  const rented = new Map<string, Supply[]>();
  for (const rental of Object.values(prices.rentals)) {
    if (!serviceBillings.includes(rental.billing)) continue;
    const price = priceOn(rental.history, asOf, knownOn);
    const gpu = prices.gpus[rental.gpu];
    if (price === undefined || gpu === undefined) continue;
    const gpusPerInstance = Math.max(rental.gpusPerInstance ?? 1, rental.minimumGpus ?? 1);
    // Whole instances of eight and single cards are different goods.
    const key = `${rental.gpu} ${rental.billing} ${gpusPerInstance > 1 ? "server" : "card"}`;
    const same = rented.get(key) ?? [];
    rented.set(key, same);
    same.push({
      gpu,
      rental,
      gpusPerInstance,
      hosting: "rented",
      billing: rental.billing,
      unitPrice: price.perGpuHour,
      watts: 0,
      priceFrom: price.from,
      standing: price.standing,
      source: price.source.url ?? price.source.kind,
      vendor: prices.providers[rental.cloud]?.name ?? rental.cloud,
    });
  }
  const supply = [...rented.values()].map(lowerMedian);
  for (const gpu of Object.values(prices.gpus)) {
    const bought = priceOn(gpu.purchase?.history ?? [], asOf, knownOn);
    // What one owns draws power: without its watts it has no price.
    if (bought === undefined || gpu.powerWatts === undefined) continue;
    supply.push({
      gpu,
      hosting: "owned",
      billing: "owned",
      unitPrice: bought.per === "server" ? bought.central / bought.gpus : bought.central,
      watts: gpu.powerWatts,
      gpusPerInstance: 1,
      priceFrom: bought.from,
      standing: bought.standing,
      source: bought.source.url ?? bought.source.kind,
      vendor: "bought",
    });
  }
  const priced = new Set(supply.map(({ gpu }) => gpu.id));
  return {
    supply,
    notPriced: Object.keys(prices.gpus).filter((id) => !priced.has(id)),
  };
}

function lowerMedian(ways: readonly Supply[]): Supply {
  const id = ({ rental }: Supply): string => rental?.id ?? "";
  const sorted = [...ways].sort((a, b) => a.unitPrice - b.unitPrice || (id(a) < id(b) ? -1 : 1));
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** An accelerator record as the predictions read it. */
export const acceleratorShapeOf = (gpu: Gpu): AcceleratorShape => ({
  ...servedLike(gpu.name),
  memoryGb: gpu.memoryGb,
  memoryBandwidthGbPerS: gpu.memoryBandwidthGbPerS,
  bf16DenseTflops: gpu.bf16DenseTflops,
  ...(gpu.fp8DenseTflops === undefined ? {} : { fp8DenseTflops: gpu.fp8DenseTflops }),
  ...(gpu.interconnectGbPerS === undefined ? {} : { interconnectGbPerS: gpu.interconnectGbPerS }),
});

/** The shape of an open model as the predictions read it; undefined where its size is not known. */
export function modelShapeOf({
  parameters,
  activeParameters,
  architecture,
}: OpenWeights): ModelShape | undefined {
  if (parameters === undefined) return undefined;
  return {
    parameters,
    activeParameters: activeParameters ?? parameters,
    ...(architecture === undefined ? {} : { architecture }),
  };
}

const permissive = /^(apache-2\.0|mit|bsd)/i;
const licenceOf = (weights: OpenWeights): AcceleratorOffer["licence"] => {
  const { commercial, userCap, revenueCap, fieldLimits } = weights.licenceTerms;
  const limited = userCap !== undefined || revenueCap !== undefined || fieldLimits !== undefined;
  const free: Known =
    commercial === "yes" && !limited && permissive.test(weights.licence)
      ? "yes"
      : commercial === "unknown"
        ? "unknown"
        : "no";
  return { commercial, permissive: free };
};

/** A model to be served: an open one, or one's own of a given size. */
export interface Servable {
  readonly id: string;
  readonly title: string;
  readonly class: OfferClass;
  readonly shape: ModelShape;
  readonly licence: AcceleratorOffer["licence"];
  readonly model: Model | undefined;
}

/** An open model to be served; undefined where its size is not known. */
export function servableOpenModel(model: Model): Servable | undefined {
  const weights = model.openWeights;
  const shape = weights === undefined ? undefined : modelShapeOf(weights);
  if (weights === undefined || shape === undefined) return undefined;
  return {
    id: model.id,
    title: model.name,
    class: model.class,
    shape,
    licence: licenceOf(weights),
    model,
  };
}

/** A model of one's own, of a size that the case names. */
export const ownModel = (parameters: number): Servable => ({
  id: "own-model",
  title: `an own model of ${Number((parameters / 1e9).toPrecision(3))} billion parameters`,
  class: "top",
  shape: { parameters, activeParameters: parameters },
  licence: inOwnHands.licence,
  model: undefined,
});

/** How many accelerator and billing pairs are kept per class, hosting and measure before worlds are known. */
const keptPerMeasure = 5;

/**
 * The accelerators worth considering for each class of models: the cheapest per request at full load, and the cheapest that
 * hold one replica at all. Whatever the volume, the cheapest offer is near one of the two.
 */
export function acceleratorOffers(
  servables: readonly Servable[],
  supply: readonly Supply[],
  need: ServingNeed,
): AcceleratorOffer[] {
  const candidates: Candidate[] = [];
  for (const servable of servables) {
    const placements = new Map<Gpu, Placement | undefined>();
    for (const way of supply) {
      // Who reserves for longer than there is use pays for idle accelerators: at an hourly price that would not show.
      if ((committedMonths[way.billing] ?? 0) > need.commitment) continue;
      const { gpu } = way;
      if (!placements.has(gpu)) placements.set(gpu, place(servable, gpu, need));
      const placement = placements.get(gpu);
      if (placement === undefined) continue;
      const { count, usualSeconds } = placement;
      // Compared within a hosting only, so that dollars an hour never meet dollars a card.
      candidates.push({
        servable,
        way,
        placement,
        perRequest: usualSeconds * count * way.unitPrice,
        perReplica: Math.max(count, way.gpusPerInstance) * way.unitPrice,
      });
    }
  }
  const kept = new Set<Candidate>();
  for (const kind of ["rented", "owned", "at hand"] as const)
    for (const offerClass of ["small", "mid", "top"] as const) {
      const group = candidates.filter(
        ({ way, servable }) => kindOf(way) === kind && servable.class === offerClass,
      );
      for (const measure of ["perRequest", "perReplica"] as const)
        for (const candidate of [...group]
          .sort((a, b) => a[measure] - b[measure] || (offerId(a) < offerId(b) ? -1 : 1))
          .slice(0, keptPerMeasure))
          kept.add(candidate);
    }
  return candidates.filter((candidate) => kept.has(candidate)).map(offerOf);
}

/** What is at hand costs less than its price says, so that it is compared with nothing but itself. */
const kindOf = ({ hosting, atHand }: Supply): Supply["hosting"] | "at hand" =>
  atHand === undefined ? hosting : "at hand";

/** A model on an accelerator: how many one replica needs, and how fast that is. */
interface Placement {
  readonly count: number;
  readonly secondsPerRequest: AcceleratorOffer["secondsPerRequest"];
  readonly capacity: AcceleratorOffer["capacity"];
  readonly errorFactor: number;
  readonly fit: AcceleratorOffer["fit"];
  /** Of the usual request. */
  readonly usualSeconds: number;
}

interface Candidate {
  readonly servable: Servable;
  readonly way: Supply;
  readonly placement: Placement;
  readonly perRequest: number;
  readonly perReplica: number;
}

function place(servable: Servable, gpu: Gpu, need: ServingNeed): Placement | undefined {
  const accelerator = acceleratorShapeOf(gpu);
  const precision: WeightPrecision = gpu.fp8DenseTflops === undefined ? "bf16" : "fp8";
  const load = { precision, contextTokens: need.contextTokens, sequences: leastSequences } as const;
  const count = acceleratorsNeeded(servable.shape, accelerator, load);
  // Cards without a fast link do not share one model well beyond one server.
  if (count === undefined || count > 8) return undefined;
  const replica = { model: servable.shape, accelerator, count, precision };
  const { secondsPerRequest, capacity } = prepareServing({ ...replica, targets: need.targets });
  const usualSeconds = secondsPerRequest(need.usualInputTokens, need.usualOutputTokens);
  const errorFactor = servingErrorFactor(replica);
  const { fits, margin } = memoryFit(servable.shape, accelerator, count, load);
  return { count, fit: { fits, margin }, secondsPerRequest, capacity, errorFactor, usualSeconds };
}

const offerId = ({ servable, way, placement }: Candidate): string =>
  `${servable.id} on ${placement.count}x ${way.rental?.id ?? `${way.gpu.id}:${way.atHand === undefined ? "owned" : `at-hand-${way.atHand}`}`}`;

function offerOf(candidate: Candidate): AcceleratorOffer {
  const { servable, way, placement } = candidate;
  const { count, fit, secondsPerRequest, capacity, errorFactor } = placement;
  return {
    kind: "accelerators",
    id: offerId(candidate),
    class: servable.class,
    title: `${servable.title} on ${count} × ${way.gpu.name}${way.atHand === undefined ? "" : `, of ${way.atHand} at hand`}`,
    model: servable.model,
    count,
    fit,
    secondsPerRequest,
    capacity,
    errorFactor,
    ...way,
    ...inOwnHands,
    ...(way.rental === undefined ? {} : { soldIn: rentableIn(way.rental.region) }),
    ownHardware: way.hosting === "owned" ? "yes" : "no",
    licence: servable.licence,
  };
}
