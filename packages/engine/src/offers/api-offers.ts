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
  type PriceBook,
  type Provider,
} from "@tapeline/pricing";

import { longDay } from "../facts/calendar.ts";
import { offerClasses, type OfferClass } from "../vocabulary/option.ts";
import type { ApiOffer, Known, TunedApiOffer, UnpricedOffer } from "./offer.ts";
import type { MarketDay, Sale } from "./answering.ts";
import { segmentsOf } from "./rate-segments.ts";

type GateFacts = Pick<
  ApiOffer,
  "zeroRetention" | "ownAccount" | "ownHardware" | "soldIn" | "licence"
>;

/** What the gates ask of an offer: no better than what will answer it, once it has ended. */
function gateFacts(answering: readonly Sale[], { providers }: PriceBook): GateFacts {
  const sales = answering.flatMap(({ model, sale }) => {
    const provider = providers[sale.provider];
    return provider === undefined ? [] : [{ model, sale, provider }];
  });
  return {
    zeroRetention: weakest(
      sales.map(({ provider }): Known => {
        const retention = zeroRetentionOf(provider);
        return retention === "unknown" ? "unknown" : retention === "none" ? "no" : "yes";
      }),
    ),
    ownAccount: weakest(sales.map(({ provider }) => provider.ownCloudAccount)),
    ownHardware: "no",
    soldIn: (region) => {
      const sold = sales.map(({ model, sale, provider }) => soldIn(sale, model, provider, region));
      return {
        answer: weakest(sold.map(({ answer }) => answer)),
        factor: Math.max(...sold.map(({ factor }) => factor)),
      };
    },
    // A hosted model is used under its provider's terms, not under the licence of its weights.
    licence: { commercial: "yes", permissive: "yes" },
  };
}

const weakest = (answers: readonly Known[]): Known =>
  answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes";

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

/** What is sold at a known price, and what is not: named, and as the gates see it. */
interface Sold<O> {
  readonly offers: O[];
  readonly notPriced: string[];
  readonly unpriced: UnpricedOffer[];
}

/** An offer without a price, with the day on which one is missing if that lies ahead: it ends, and nothing of its class lasts. */
const inWords = ({ id }: BookOffer, day: string | undefined, { asOf }: MarketDay): string =>
  day === undefined || day === asOf
    ? id
    : `${id} (ends on ${longDay(day)}; nothing of its class is sold from then on)`;

/** Every hosted offer that can be bought and is priced on the day; and the names of those that are not priced. */
export function apiOffers(market: MarketDay): Sold<ApiOffer> {
  const offers: ApiOffer[] = [];
  const notPriced: string[] = [];
  const unpriced: UnpricedOffer[] = [];
  for (const { model, sale, provider } of salesOf(market, "standard")) {
    if (provider.kind === "reseller" || hostedClass(model) === undefined) continue;
    const price = priceOn(sale.history, market.asOf, market.knownOn);
    const laidOut = price === undefined ? undefined : segmentsOf({ model, sale }, market);
    if (price === undefined || laidOut === undefined || "unansweredOn" in laidOut) {
      const day =
        laidOut !== undefined && "unansweredOn" in laidOut ? laidOut.unansweredOn : undefined;
      notPriced.push(inWords(sale, day, market));
      unpriced.push({
        kind: "unpriced",
        id: sale.id,
        class: hostedClass(model)!,
        title: model.name,
        vendor: provider.name,
        ...gateFacts([{ model, sale }], market.prices),
      });
      continue;
    }
    const offerClass = weakestClass(laidOut.answering.map(({ model: of }) => hostedClass(of)));
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
      ...gateFacts(laidOut.answering, market.prices),
    });
  }
  return { offers, notPriced, unpriced };
}

/** Every offer of tuning at a provider; with the reason where it can no longer be bought, whether it has a price or not. */
export function tunedApiOffers(
  market: MarketDay,
  firstJob: string,
  lastUse: string,
): Sold<TunedApiOffer> {
  const offers: TunedApiOffer[] = [];
  const notPriced: string[] = [];
  const unpriced: UnpricedOffer[] = [];
  for (const { model, sale, provider } of salesOf(market, "fineTuned")) {
    const price = priceOn(sale.history, market.asOf, market.knownOn);
    const tuning = price?.fineTuning;
    const training = tuning?.trainingPerMillionTokens;
    const found = price === undefined ? undefined : segmentsOf({ model, sale }, market, lastUse);
    const laidOut = found === undefined || "unansweredOn" in found ? undefined : found;
    const { endsOn } = stateOn(model, sale, market.asOf, market.knownOn);
    const end = [endsOn, sale.available.until].filter((day) => day !== undefined).sort()[0];
    const closed = !tuningOpenOn(sale, firstJob)
      ? noNewJobs(sale, firstJob)
      : end !== undefined && end <= lastUse
        ? `tuned models end on ${longDay(end)}`
        : undefined;
    const shared = {
      id: sale.id,
      class: model.class,
      title: `${model.name}, tuned`,
      vendor: provider.name,
      ...gateFacts([{ model, sale }], market.prices),
      // What is kept of training files and tuned weights is another matter than what is kept of requests.
      zeroRetention: "unknown",
      ...(closed === undefined ? {} : { closed }),
    } as const;
    if (
      closed !== undefined ||
      price === undefined ||
      training === undefined ||
      hostingUnknown(tuning) ||
      laidOut === undefined
    ) {
      if (closed === undefined) notPriced.push(withoutPrice(sale, price, laidOut !== undefined));
      unpriced.push({ kind: "unpriced", ...shared });
      continue;
    }
    offers.push({
      kind: "tuned-api",
      ...shared,
      hosting: "provider",
      model,
      sale,
      price,
      segments: laidOut.segments,
      changes: laidOut.changes,
      trainingPerMillionTokens: training,
      hostingPerHour: tuning?.hostingPerHour ?? 0,
    });
  }
  return { offers, notPriced, unpriced };
}

/**
 * Hosting that is charged at a rate nobody found is not priced; it is not free. Nor is it for one accelerator, where each under the
 * model is charged and nobody says how many the vendor takes for the load.
 */
const hostingUnknown = (tuning: Price["fineTuning"]): boolean =>
  tuning?.hostingPer === "accelerator" ||
  (tuning?.hostingPerHour === undefined && tuning?.hostingNote !== undefined);

/** An offer of tuning that lacks a part of its price, with that part. */
function withoutPrice({ id }: BookOffer, price: Price | undefined, tokens: boolean): string {
  if (price === undefined) return id;
  const { fineTuning } = price;
  // Who pays for accelerators by the hour pays for no tokens.
  const byAccelerator = fineTuning?.hostingPer === "accelerator";
  const missing = [
    ...(fineTuning?.trainingPerMillionTokens === undefined ? ["a price of its training"] : []),
    ...(tokens || byAccelerator ? [] : ["a price of the tuned model's tokens"]),
    ...(byAccelerator ? ["the number of accelerators that it is hosted on"] : []),
    ...(!byAccelerator && hostingUnknown(fineTuning) ? ["a price of its hosting"] : []),
  ];
  return `${id} (without ${missing.join(" and ")})`;
}

/** Why a first job cannot start on a day: the last day on which one could, else the first. */
function noNewJobs({ available }: BookOffer, firstJob: string): string {
  const { from, until, newJobsUntil, newCustomersUntil } = available;
  if (firstJob < from) return `no tuning job can be started before ${longDay(from)}`;
  const [last] = [until, newJobsUntil, newCustomersUntil].filter((day) => day !== undefined).sort();
  const who = last === newCustomersUntil ? " by a new customer" : "";
  return `no new tuning job can be started${who} after ${longDay(last)}`;
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
