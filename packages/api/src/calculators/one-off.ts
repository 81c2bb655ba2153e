import type { Knowledge } from "@tapeline/engine";
import { formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";
import {
  acceleratorShapeOf,
  acceleratorsNeeded,
  nearnessOf,
  prepareServing,
  servingErrorFactor,
  type Nearness,
} from "@tapeline/engine/models";
import type { Offer, PriceBook } from "@tapeline/pricing";

import type { Days } from "../prices/offers-on-day.ts";
import { apiCosts, drawLoad, type ApiLoad, type OfferEstimate } from "./api-cost.ts";
import { calculatorWorlds, Draws, estimate, middleOf, type Estimate } from "./figure.ts";
import { acceleratorBy, openModel } from "./named.ts";
import { rentedBy, type HourPrice } from "./rental.ts";

/** A job that is done once, until a deadline. `requests` is all of it. */
export interface OneOffInput extends ApiLoad {
  readonly days: number;
  readonly model: string;
  readonly accelerator: string;
}

/** An offer for the job, and whether its price is that of a batch. */
export interface OneOffOffer extends OfferEstimate {
  readonly batch: boolean;
}

/** What the job costs by the token and on rented cards, and what it takes to be done in time. */
export interface OneOffResult {
  readonly offers: readonly OneOffOffer[];
  readonly notPriced: number;
  readonly formula?: string;
  /** Tokens a minute, in and out, that a provider must let through. */
  readonly tokensPerMinute: Estimate;
  /** Absent where the model does not fit on sixteen such cards. */
  readonly rented?: {
    readonly model: string;
    readonly accelerator: string;
    readonly cardsPerReplica: number;
    /** Cards until the deadline, whole replicas. */
    readonly cards: Estimate;
    readonly cardHours: Estimate;
    readonly from: Nearness;
    readonly errorFactor: number;
    /** Absent where the accelerator is not rented by the hour. */
    readonly hour?: HourPrice;
    readonly cost?: Estimate;
    readonly formula: string;
  };
}

/** Counts a job with a deadline both ways. */
export function countOneOff(
  input: OneOffInput,
  knowledge: Knowledge,
  prices: PriceBook,
  days: Days,
): OneOffResult {
  const draws = new Draws();
  const drawn = drawLoad(input, knowledge, draws);
  const batchOf = (offer: Offer): number => {
    const batch = prices.providers[offer.provider]?.batch;
    const can = prices.models[offer.model]?.capabilities.batch !== "no";
    return can && batch !== undefined && batch.within <= input.days * 24 ? batch.factor : 1;
  };
  const standard = (offer: Offer): boolean => offer.mode === "standard";
  const costs = apiCosts(prices, input, drawn, days, standard, batchOf);
  const offersById = new Map(
    Object.values(prices.models).flatMap(({ offers }) => offers.map((offer) => [offer.id, offer])),
  );
  const minutes = input.days * 24 * 60;
  const rented = onCards(input, drawn, draws, prices, days);
  return {
    offers: costs.offers.map((offer) => ({
      ...offer,
      batch: batchOf(offersById.get(offer.offer)!) < 1,
    })),
    notPriced: costs.notPriced.length,
    ...(costs.formula === undefined ? {} : { formula: costs.formula }),
    tokensPerMinute: estimate(
      (world) =>
        (drawn.requests[world]! *
          drawn.calls[world]! *
          (drawn.input[world]! + drawn.output[world]!)) /
        minutes,
    ),
    ...(rented === undefined ? {} : { rented }),
  };
}

function onCards(
  input: OneOffInput,
  drawn: ReturnType<typeof drawLoad>,
  draws: Draws,
  prices: PriceBook,
  days: Days,
): OneOffResult["rented"] {
  const { model, shape } = openModel(input.model, prices);
  const gpu = acceleratorBy(input.accelerator, prices);
  const accelerator = acceleratorShapeOf(gpu);
  const precision = gpu.fp8DenseTflops === undefined ? "bf16" : "fp8";
  const contextTokens = Math.max(
    ...Array.from(drawn.input, (tokens, world) => tokens + drawn.output[world]!),
  );
  const count = acceleratorsNeeded(shape, accelerator, { precision, contextTokens });
  if (count === undefined) return undefined;
  const replica = { model: shape, accelerator, count, precision } as const;
  const { secondsPerRequest } = prepareServing(replica);
  const errorFactor = servingErrorFactor(replica);
  const error = draws.factor(errorFactor);
  // Card-hours of the whole job, in each possible case.
  const hours = Float64Array.from(
    { length: calculatorWorlds },
    (_, world) =>
      (drawn.requests[world]! *
        drawn.calls[world]! *
        secondsPerRequest(drawn.input[world]!, drawn.output[world]!, drawn.cached[world]!) *
        error[world]! *
        count) /
      3600,
  );
  const available = input.days * 24;
  const hour = rentedBy(gpu, count, prices, days);
  const seconds = secondsPerRequest(
    middleOf(input.inputTokens),
    middleOf(input.outputTokens),
    (middleOf(input.inputTokens) * middleOf(input.cacheableInput)) / 100,
  );
  const middleHours =
    (middleOf(input.requests) * middleOf(input.callsPerRequest) * seconds * count) / 3600;
  const share = hour === undefined ? 1 : hour.paidFor / count;
  return {
    model: model.name,
    accelerator: gpu.name,
    cardsPerReplica: count,
    cards: estimate((world) => Math.ceil(hours[world]! / count / available) * count),
    cardHours: estimate((world) => hours[world]!),
    from: nearnessOf(accelerator),
    errorFactor,
    ...(hour === undefined
      ? {}
      : { hour, cost: estimate((world) => hours[world]! * share * hour.perGpuHour) }),
    formula: `${formatNumber(middleOf(input.requests))} × ${formatNumber(middleOf(input.callsPerRequest))} calls × ${formatNumber(seconds)} s × ${count} ${count === 1 ? "card" : "cards"} ÷ 3,600 = ${formatNumber(middleHours)} card-hours${hour === undefined ? "" : ` × ${priceOf(hour.perGpuHour)} = ${formatMoney(middleHours * share * hour.perGpuHour)}`}`,
  };
}
