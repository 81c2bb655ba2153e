import {
  availableOn,
  priceOn,
  soldIn,
  stateOn,
  tokenRates,
  tuningOpenOn,
  zeroRetentionOf,
  type Model,
  type Offer as BookOffer,
  type Price,
  type PriceBook,
  type Provider,
} from "@tapeline/pricing";

import { addMonths, dayNumber, longDay, nextDay } from "../facts/calendar.ts";
import { offerClasses, type OfferClass } from "../vocabulary/option.ts";
import type { ApiOffer, Known, RateSegment, TunedApiOffer } from "./offer.ts";

/** Months for which rates are laid out: the longest horizon that can be asked for. */
const longestHorizon = 84;

/** The market on a day, as far as was known on another. */
export interface MarketDay {
  readonly prices: PriceBook;
  readonly asOf: string;
  readonly knownOn: string;
}

/** Rates of one day. */
interface DayRates extends Omit<RateSegment, "fromMonth"> {
  readonly sale: BookOffer;
  readonly model: Model;
}

type Sale = { readonly model: Model; readonly sale: BookOffer };

/** Who answers requests to an offer on a day: itself, the successor it is routed to, or the provider's cheapest of its class. */
function answeringOn({ model, sale }: Sale, day: string, market: MarketDay): Sale | undefined {
  const { prices, knownOn } = market;
  if (availableOn(model, sale, day, knownOn)) return { model, sale };
  const { successor } = stateOn(model, sale, day, knownOn);
  const candidates = (
    successor === undefined ? Object.values(prices.models) : [prices.models[successor]]
  ).filter((next) => next !== undefined);
  let best: Sale | undefined;
  let least = Infinity;
  for (const next of candidates) {
    if (next.class !== model.class && successor === undefined) continue;
    for (const offer of next.offers) {
      if (
        offer.provider !== sale.provider ||
        offer.mode !== sale.mode ||
        !availableOn(next, offer, day, knownOn)
      )
        continue;
      const price = priceOn(offer.history, day, knownOn);
      if (price?.input === undefined || price.output === undefined) continue;
      const weight = price.input * 4 + price.output;
      if (weight < least) {
        least = weight;
        best = { model: next, sale: offer };
      }
    }
  }
  return best;
}

function ratesOn(sold: Sale, day: string, market: MarketDay): DayRates | undefined {
  const answering = answeringOn(sold, day, market);
  if (answering === undefined) return undefined;
  const price = priceOn(answering.sale.history, day, market.knownOn);
  if (price === undefined) return undefined;
  const base = tokenRates(price, 0);
  if (base.input === undefined || base.output === undefined) return undefined;
  const longFrom = Math.min(
    Infinity,
    ...(price.longContext ?? []).map((tier) => tier.aboveInputTokens),
  );
  const long = longFrom === Infinity ? base : tokenRates(price, longFrom * 1.000001);
  return {
    ...answering,
    input: base.input,
    output: base.output,
    cachedInput: base.cachedInput ?? base.input,
    longFrom,
    longInput: long.input ?? base.input,
    longOutput: long.output ?? base.output,
    longCachedInput: long.cachedInput ?? long.input ?? base.input,
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Days on which the rates of an offer may change: first days of prices, windows and shutdowns; its own, and once it ends those of all that may answer in its place. */
function turningDays({ model, sale }: Sale, { prices, asOf, knownOn }: MarketDay): string[] {
  const days = new Set<string>();
  const add = (of: Model, offer: BookOffer): void => {
    const { from, until } = offer.available;
    const { endsOn } = stateOn(of, offer, asOf, knownOn);
    days.add(from);
    if (until !== undefined) days.add(nextDay(until));
    if (endsOn !== undefined) days.add(endsOn);
    for (const entry of offer.history) {
      days.add(entry.from);
      if (entry.until !== undefined) days.add(nextDay(entry.until));
    }
  };
  add(model, sale);
  const ends = stateOn(model, sale, asOf, knownOn).endsOn ?? sale.available.until;
  if (ends !== undefined)
    for (const next of Object.values(prices.models))
      for (const offer of next.offers)
        if (offer.provider === sale.provider && offer.mode === sale.mode) add(next, offer);
  return [...days].filter((day) => day > asOf).sort();
}

const rateKeys = [
  "input",
  "cachedInput",
  "output",
  "longInput",
  "longCachedInput",
  "longOutput",
] as const;

/**
 * The rates month by month from `asOf` on, equal months joined; a month in which rates change is billed day by day. Where a
 * last day of use is given, what becomes of the offer after it does not count.
 */
function segmentsOf(
  sold: Sale,
  market: MarketDay,
  lastUse?: string,
): { segments: RateSegment[]; changes: string[]; answering: ReadonlySet<Model> } | undefined {
  const { asOf } = market;
  const turns = turningDays(sold, market).filter((day) => lastUse === undefined || day <= lastUse);
  const first = ratesOn(sold, asOf, market);
  if (first === undefined) return undefined;
  let now: DayRates = first;
  const segments: RateSegment[] = [];
  const changes: string[] = [];
  const answering = new Set([first.model]);
  const push = (fromMonth: number, { sale: _sale, model: _model, ...rates }: DayRates): void => {
    const last = segments.at(-1);
    if (
      last === undefined ||
      last.longFrom !== rates.longFrom ||
      rateKeys.some((key) => last[key] !== rates[key])
    )
      segments.push({ fromMonth, ...rates });
  };
  for (let month = 0; month < longestHorizon; month++) {
    const from = addMonths(asOf, month);
    const to = addMonths(asOf, month + 1);
    const inside = turns.filter((day) => day > from && day < to);
    const atStart: DayRates | undefined =
      month > 0 && turns.includes(from) ? ratesOn(sold, from, market) : now;
    if (atStart === undefined) return undefined;
    noteChange(sold, now, atStart, from, changes);
    now = atStart;
    answering.add(now.model);
    if (inside.length === 0) {
      push(month, now);
      continue;
    }
    const length = dayNumber(to) - dayNumber(from);
    const blended: Mutable<DayRates> = {
      ...now,
      input: 0,
      cachedInput: 0,
      output: 0,
      longInput: 0,
      longCachedInput: 0,
      longOutput: 0,
    };
    let since = from;
    for (const day of [...inside, to]) {
      const share = (dayNumber(day) - dayNumber(since)) / length;
      for (const key of rateKeys) blended[key] += share * now[key];
      // Days without long rates have their usual ones in their place.
      blended.longFrom = Math.min(blended.longFrom, now.longFrom);
      if (day === to) break;
      const next: DayRates | undefined = ratesOn(sold, day, market);
      if (next === undefined) return undefined;
      noteChange(sold, now, next, day, changes);
      now = next;
      answering.add(now.model);
      since = day;
    }
    push(month, blended);
  }
  return { segments, changes, answering };
}

function noteChange(
  { model }: Sale,
  before: DayRates,
  after: DayRates,
  day: string,
  changes: string[],
): void {
  if (before.model.id !== after.model.id) {
    changes.push(
      `${before.model.name} ends on ${longDay(day)}; from then on billed as ${after.model.name} at $${after.input}/$${after.output} per million tokens`,
    );
  } else if (before.input !== after.input || before.output !== after.output) {
    changes.push(
      `${model.name} changes from $${before.input}/$${before.output} to $${after.input}/$${after.output} per million tokens on ${longDay(day)}`,
    );
  }
}

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
