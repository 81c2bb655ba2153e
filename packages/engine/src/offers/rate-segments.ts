import {
  availableOn,
  priceOn,
  stateOn,
  tokenRates,
  type Model,
  type Offer as BookOffer,
  type PriceBook,
} from "@tapeline/pricing";

import { addMonths, dayNumber, longDay, nextDay } from "../facts/calendar.ts";
import type { RateSegment } from "./offer.ts";

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

/** A model as one provider sells it. */
export type Sale = { readonly model: Model; readonly sale: BookOffer };

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
export function segmentsOf(
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
