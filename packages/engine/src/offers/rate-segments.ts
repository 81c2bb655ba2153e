import { priceOn, stateOn, type Model, type Offer as BookOffer } from "@tapeline/pricing";

import { addMonths, dayNumber, longDay, nextDay } from "../facts/calendar.ts";
import { answeringOn, type MarketDay, type PricedSale, type Sale } from "./answering.ts";
import {
  blended,
  callRatesOf,
  cheaperOf,
  sameRates,
  scaled,
  type CallRates,
} from "./call-rates.ts";
import type { RateSegment } from "./offer.ts";

/** Months for which rates are laid out: the longest horizon that can be asked for. */
const longestHorizon = 84;

/** Who answers on a day, and at which rates. */
interface DayRates extends PricedSale {
  readonly standard: CallRates;
  readonly batch: CallRates;
}

function ratesOn(sold: Sale, day: string, market: MarketDay): DayRates | undefined {
  const answering = answeringOn(sold, day, market);
  const standard = answering === undefined ? undefined : callRatesOf(answering.price);
  if (answering === undefined || standard === undefined) return undefined;
  return { ...answering, standard, batch: batchRates(answering, standard, day, market) };
}

/** Rates of requests that can wait: those of the offer's batch on that day, else its provider's discount; a tuned model is not sold in batches. */
function batchRates(
  { model, sale }: Sale,
  standard: CallRates,
  day: string,
  { prices, knownOn }: MarketDay,
): CallRates {
  if (sale.mode === "fineTuned") return standard;
  const batch = model.offers.find(
    ({ mode, provider, region }) =>
      mode === "batch" && provider === sale.provider && region === sale.region,
  );
  const price = batch === undefined ? undefined : priceOn(batch.history, day, knownOn);
  const listed = price === undefined ? undefined : callRatesOf(price);
  if (listed !== undefined) return cheaperOf(listed, standard);
  const factor = prices.providers[sale.provider]?.batch?.factor;
  return model.capabilities.batch === "no" || factor === undefined
    ? standard
    : scaled(standard, factor);
}

/**
 * Days on which the rates of an offer may change: first days of prices, windows and shutdowns. Its own and its batch's; once it
 * ends those of all that may answer in its place, elsewhere too where its provider has nothing that lasts.
 */
function turningDays(sold: Sale, market: MarketDay): string[] {
  const { prices, asOf, knownOn } = market;
  const { model, sale } = sold;
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
  const addAll = (wanted: (offer: BookOffer) => boolean): void => {
    for (const next of Object.values(prices.models))
      for (const offer of next.offers) if (wanted(offer)) add(next, offer);
  };
  const ahead = (): string[] => [...days].filter((day) => day > asOf).sort();
  const modes: readonly BookOffer["mode"][] = [sale.mode, "batch"];
  const { provider } = sale;
  for (const offer of model.offers)
    if (offer === sale || (offer.mode === "batch" && offer.provider === provider))
      add(model, offer);
  const ended = ahead().filter((day) => answeringOn(sold, day, market)?.sale !== sale);
  if (ended.length === 0) return ahead();
  addAll((offer) => offer.provider === provider && modes.includes(offer.mode));
  const elsewhere = ahead().some((day) => {
    const answering = answeringOn(sold, day, market);
    return answering !== undefined && answering.sale.provider !== provider;
  });
  if (elsewhere) addAll(({ mode }) => modes.includes(mode));
  return ahead();
}

/**
 * The rates month by month from `asOf` on, equal months joined; a month in which rates change is billed day by day. Where a
 * last day of use is given, what becomes of the offer after it does not count. Otherwise the first day on which nobody answers.
 */
export function segmentsOf(
  sold: Sale,
  market: MarketDay,
  lastUse?: string,
):
  | { segments: RateSegment[]; changes: string[]; answering: readonly Sale[] }
  | { unansweredOn: string } {
  const { asOf } = market;
  const turns = turningDays(sold, market).filter((day) => lastUse === undefined || day <= lastUse);
  const first = ratesOn(sold, asOf, market);
  if (first === undefined) return { unansweredOn: asOf };
  let now: DayRates = first;
  const segments: RateSegment[] = [];
  const changes: string[] = [];
  const answering = new Map<string, Sale>([[first.sale.id, first]]);
  const starts = monthsFrom(asOf);
  let turn = 0;
  for (let month = 0; month < longestHorizon; month++) {
    const [from, to] = [starts[month], starts[month + 1]];
    // Between two changes all months are alike.
    if (turns[turn] === undefined || turns[turn] >= to) {
      add({ fromMonth: month, standard: now.standard, batch: now.batch });
      if (turns[turn] === undefined) break;
      continue;
    }
    const length = dayNumber(to) - dayNumber(from);
    const parts: { share: number; day: DayRates }[] = [];
    for (let since = from; since < to;) {
      const until = turns[turn] !== undefined && turns[turn] < to ? turns[turn] : to;
      const share = (dayNumber(until) - dayNumber(since)) / length;
      if (share > 0) parts.push({ share, day: now });
      since = until;
      if (until === to) break;
      turn++;
      const next: DayRates | undefined = ratesOn(sold, until, market);
      if (next === undefined) return { unansweredOn: until };
      noteChange(sold, now, next, until, changes);
      now = next;
      answering.set(now.sale.id, now);
    }
    const standard = blended(parts.map(({ share, day }) => ({ share, rates: day.standard })));
    const batch = parts.every(({ day }) => day.batch === day.standard)
      ? standard
      : blended(parts.map(({ share, day }) => ({ share, rates: day.batch })));
    add({ fromMonth: month, standard, batch });
  }
  return { segments, changes, answering: [...answering.values()] };

  function add(next: RateSegment): void {
    const last = segments.at(-1);
    if (
      last === undefined ||
      !sameRates(last.standard, next.standard) ||
      !sameRates(last.batch, next.batch)
    )
      segments.push(next);
  }
}

const monthStarts = new Map<string, readonly string[]>();

/** The first days of the months from a day on, and the day after the last; of the last day that was asked for. */
function monthsFrom(asOf: string): readonly string[] {
  let starts = monthStarts.get(asOf);
  if (starts === undefined) {
    monthStarts.clear();
    starts = Array.from({ length: longestHorizon + 1 }, (_, month) => addMonths(asOf, month));
    monthStarts.set(asOf, starts);
  }
  return starts;
}

function noteChange(
  { model }: Sale,
  before: DayRates,
  after: DayRates,
  day: string,
  changes: string[],
): void {
  const [was] = before.standard.bands;
  const [is] = after.standard.bands;
  if (before.model.id !== after.model.id || before.sale.provider !== after.sale.provider) {
    changes.push(
      `${before.model.name} ends on ${longDay(day)}; from then on billed as ${after.model.name} at $${is.input}/$${is.output} per million tokens`,
    );
  } else if (was.input !== is.input || was.output !== is.output) {
    changes.push(
      `${model.name} changes from $${was.input}/$${was.output} to $${is.input}/$${is.output} per million tokens on ${longDay(day)}`,
    );
  }
}
