import {
  availableOn,
  priceOn,
  soldIn,
  stateOn,
  tuningOpenOn,
  zeroRetentionOf,
  type Model,
  type Offer as BookOffer,
  type Price,
  type Provider,
} from "@tapeline/pricing";

import { longDay } from "../facts/calendar.ts";
import { offerClasses, type OfferClass } from "../vocabulary/option.ts";
import type { ApiOffer, Known, TunedApiOffer } from "./offer.ts";
import { segmentsOf, type MarketDay, type Sale } from "./rate-segments.ts";

function gateFacts(
  model: Model,
  sale: BookOffer,
  provider: Provider,
): Pick<ApiOffer, "zeroRetention" | "ownAccount" | "ownHardware" | "soldIn" | "licence"> {
  const retention = zeroRetentionOf(provider);
  const zeroRetention: Known =
    retention === "unknown" ? "unknown" : retention === "none" ? "no" : "yes";
  return {
    zeroRetention,
    ownAccount: provider.ownCloudAccount,
    ownHardware: "no",
    soldIn: (region) => soldIn(sale, model, provider, region),
    // A hosted model is used under its provider's terms, not under the licence of its weights.
    licence: { commercial: "yes", permissive: "yes" },
  };
}

function batchFactorOf(
  model: Model,
  sale: BookOffer,
  price: Price,
  provider: Provider,
  { asOf, knownOn }: MarketDay,
): number {
  const batch = model.offers.find(
    (other) =>
      other.mode === "batch" && other.provider === sale.provider && other.region === sale.region,
  );
  const batchPrice = batch === undefined ? undefined : priceOn(batch.history, asOf, knownOn);
  if (batchPrice?.input !== undefined && price.input !== undefined)
    return Math.min(1, batchPrice.input / price.input);
  return model.capabilities.batch === "no" ? 1 : (provider.batch?.factor ?? 1);
}

/**
 * The class in which a hosted model competes. An open model bought by the token is a class below a commercial one of its size:
 * the open option's starting log-odds lie that much under the API's (editorial); a small one is no peer of any.
 */
function hostedClass({ weights, class: own }: Model): OfferClass | undefined {
  if (weights === "closed") return own;
  return own === "top" ? "mid" : own === "mid" ? "small" : undefined;
}

/** An offer is no better than the weakest model that answers it within the longest horizon; undefined if one is no peer. */
function weakestClass(classes: readonly (OfferClass | undefined)[]): OfferClass | undefined {
  if (classes.includes(undefined)) return undefined;
  return offerClasses.find((offerClass) => classes.includes(offerClass));
}

/** Every hosted offer that can be bought and is priced on the day; and the names of those that are not priced. */
export function apiOffers(market: MarketDay): { offers: ApiOffer[]; notPriced: string[] } {
  const offers: ApiOffer[] = [];
  const notPriced: string[] = [];
  for (const { model, sale, provider } of salesOf(market, "standard")) {
    if (provider.kind === "reseller" || hostedClass(model) === undefined) continue;
    const price = priceOn(sale.history, market.asOf, market.knownOn);
    const laidOut = price === undefined ? undefined : segmentsOf({ model, sale }, market);
    if (price === undefined || laidOut === undefined) {
      notPriced.push(sale.id);
      continue;
    }
    const offerClass = weakestClass([...laidOut.answering].map(hostedClass));
    if (offerClass === undefined) continue;
    offers.push({
      kind: "api",
      id: sale.id,
      class: offerClass,
      title: model.name,
      vendor: provider.name,
      hosting: "provider",
      model,
      sale,
      price,
      segments: laidOut.segments,
      changes: laidOut.changes,
      batchFactor: batchFactorOf(model, sale, price, provider, market),
      ...gateFacts(model, sale, provider),
    });
  }
  return { offers, notPriced };
}

/** Every offer of tuning at a provider, with the reason where it can no longer be bought. */
export function tunedApiOffers(
  market: MarketDay,
  firstJob: string,
  lastUse: string,
): { offers: TunedApiOffer[]; notPriced: string[] } {
  const offers: TunedApiOffer[] = [];
  const notPriced: string[] = [];
  for (const { model, sale, provider } of salesOf(market, "fineTuned")) {
    const price = priceOn(sale.history, market.asOf, market.knownOn);
    const tuning = price?.fineTuning;
    const training = tuning?.trainingPerMillionTokens;
    // Hosting that is charged at a rate nobody found is not priced; it is not free.
    const hostingUnknown =
      tuning?.hostingPerHour === undefined && tuning?.hostingNote !== undefined;
    const laidOut = price === undefined ? undefined : segmentsOf({ model, sale }, market, lastUse);
    const { endsOn } = stateOn(model, sale, market.asOf, market.knownOn);
    const end = [endsOn, sale.available.until].filter((day) => day !== undefined).sort()[0];
    const closed = !tuningOpenOn(sale, firstJob)
      ? `no new tuning job can be started on ${longDay(firstJob)}`
      : end !== undefined && end <= lastUse
        ? `tuned models end on ${longDay(end)}`
        : undefined;
    if (
      price === undefined ||
      training === undefined ||
      hostingUnknown ||
      (laidOut === undefined && closed === undefined)
    ) {
      notPriced.push(sale.id);
      continue;
    }
    offers.push({
      kind: "tuned-api",
      id: sale.id,
      class: model.class,
      title: `${model.name}, tuned`,
      vendor: provider.name,
      hosting: "provider",
      model,
      sale,
      price,
      segments: laidOut?.segments ?? [],
      changes: laidOut?.changes ?? [],
      batchFactor: 1,
      trainingPerMillionTokens: training,
      hostingPerHour: tuning?.hostingPerHour ?? 0,
      ...gateFacts(model, sale, provider),
      // What is kept of training files and tuned weights is another matter than what is kept of requests.
      zeroRetention: "unknown",
      ...(closed === undefined ? {} : { closed }),
    });
  }
  return { offers, notPriced };
}

function* salesOf(
  { prices, asOf, knownOn }: MarketDay,
  mode: BookOffer["mode"],
): Generator<Sale & { provider: Provider }> {
  for (const model of Object.values(prices.models))
    for (const sale of model.offers) {
      const provider = prices.providers[sale.provider];
      if (sale.mode !== mode || provider === undefined) continue;
      if (mode === "standard" && !availableOn(model, sale, asOf, knownOn)) continue;
      yield { model, sale, provider };
    }
}
