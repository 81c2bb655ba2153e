import type { ExactMoney } from "./exact-money.ts";
import { normalMoney, picosPerMicro, timesMoney } from "./exact-money.ts";
import type { Price } from "./price.ts";
import { ratesAt, tiersFor } from "./token-rates.ts";

/** What one request used, in whole counts. */
export interface Usage {
  /** All input tokens, those read from or written to a cache included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly cacheWriteOneHourTokens?: number;
  readonly searches?: number;
  readonly pages?: number;
  readonly images?: number;
  readonly audioSeconds?: number;
  /** Minute of the day, UTC, 0 to 1439; without it the entry's own rates count. */
  readonly minuteUtc?: number;
}

/** A component of a price that a usage record can need. */
export type PriceComponent =
  | "input"
  | "output"
  | "cacheWriteOneHour"
  | "perThousandSearches"
  | "perThousandPages"
  | "perImage"
  | "perAudioMinute";

/** The exact cost of a usage record, or the components that are not priced. */
export type UsageCost =
  | { readonly priced: true; readonly cost: ExactMoney }
  | { readonly priced: false; readonly missing: readonly PriceComponent[] };

const million = 1_000_000;

// A rate of r USD per million is r microdollars, or r × 10⁶ picodollars, for one. Rates have at most
// six decimals (checked at build), so both parts below are whole numbers, and safe ones.
function microsOf(count: number, perMillion: number): number {
  return count < million ? 0 : Math.floor(count / million) * Math.round(perMillion * million);
}

function picosOf(count: number, perMillion: number): number {
  return (count < million ? count : count % million) * Math.round(perMillion * million);
}

/**
 * The exact cost of a usage record at a price entry: cached input apart from fresh input, tiers,
 * times of day, searches, pages, images and audio. Cached and cache-written input without a rate of
 * its own is billed as fresh input. A needed component without a rate makes the record not priced
 * and is named; it is never counted as zero. `factor` is a discount such as a batch's 0.5, with at
 * most four decimals. Throws a RangeError where more input is cached than there is input.
 */
export function usageCost(price: Price, usage: Usage, factor = 1): UsageCost {
  const { inputTokens, outputTokens } = usage;
  const base = price.dailyWindows === undefined ? price : ratesAt(price, usage.minuteUtc);
  const { whole, excess } = tiersFor(price, inputTokens);
  const rates = whole ?? base;
  const { input, output } = rates;
  const cached = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteTokens ?? 0;
  const writtenOneHour = usage.cacheWriteOneHourTokens ?? 0;
  const fresh = inputTokens - cached - written - writtenOneHour;
  if (fresh < 0) {
    throw new RangeError(
      `expected at most ${inputTokens} cached and cache-written input tokens (all the input), found ${inputTokens - fresh}`,
    );
  }
  if (
    (input === undefined && inputTokens > 0) ||
    (output === undefined && outputTokens > 0) ||
    (writtenOneHour > 0 && price.cacheWriteOneHour === undefined) ||
    usage.searches !== undefined ||
    usage.pages !== undefined ||
    usage.images !== undefined ||
    usage.audioSeconds !== undefined
  ) {
    const missing = missingComponents(price, usage, input, output);
    if (missing.length > 0) return { priced: false, missing };
  }
  const inputRate = input ?? 0;
  const cachedRate = rates.cachedInput ?? inputRate;
  const writeRate = rates.cacheWrite ?? inputRate;
  let picos =
    picosOf(fresh, inputRate) +
    picosOf(outputTokens, output ?? 0) +
    picosOf(cached, cachedRate) +
    picosOf(written, writeRate);
  let micros = 0;
  if (inputTokens >= million || outputTokens >= million) {
    micros =
      microsOf(fresh, inputRate) +
      microsOf(outputTokens, output ?? 0) +
      microsOf(cached, cachedRate) +
      microsOf(written, writeRate);
  }
  if (writtenOneHour > 0) {
    picos += picosOf(writtenOneHour, price.cacheWriteOneHour ?? 0);
    micros += microsOf(writtenOneHour, price.cacheWriteOneHour ?? 0);
  }
  // What lies above a threshold is the end of the input, and the end is not in the cache.
  let before = inputRate;
  for (const tier of excess) {
    const beyond = Math.min(fresh, inputTokens - tier.aboveInputTokens);
    picos += picosOf(beyond, tier.input) - picosOf(beyond, before);
    micros += microsOf(beyond, tier.input) - microsOf(beyond, before);
    before = tier.input;
  }
  const events = eventCost(price, usage);
  const cost = normalMoney(micros + events.microdollars, picos + events.picodollars);
  return { priced: true, cost: factor === 1 ? cost : timesMoney(cost, factor) };
}

function missingComponents(
  price: Price,
  usage: Usage,
  input: number | undefined,
  output: number | undefined,
): PriceComponent[] {
  const needed: readonly [PriceComponent, number | undefined, number | undefined][] = [
    ["input", usage.inputTokens, input],
    ["output", usage.outputTokens, output],
    ["cacheWriteOneHour", usage.cacheWriteOneHourTokens, price.cacheWriteOneHour],
    ["perThousandSearches", usage.searches, price.perThousandSearches],
    ["perThousandPages", usage.pages, price.perThousandPages],
    ["perImage", usage.images, price.perImage],
    ["perAudioMinute", usage.audioSeconds, price.perAudioMinute],
  ];
  return needed
    .filter(([, count, rate]) => (count ?? 0) > 0 && rate === undefined)
    .map(([component]) => component);
}

const noEvents: ExactMoney = { microdollars: 0, picodollars: 0 };

/** What is billed by the event; exact to the picodollar. */
function eventCost(price: Price, usage: Usage): ExactMoney {
  const { searches = 0, pages = 0, images = 0, audioSeconds = 0 } = usage;
  if (searches + pages + images + audioSeconds === 0) return noEvents;
  const eachMicros =
    images * Math.round((price.perImage ?? 0) * million) +
    Math.floor((audioSeconds * Math.round((price.perAudioMinute ?? 0) * million)) / 60);
  // A thousandth of a price with six decimals: whole nanodollars.
  const nanos =
    searches * Math.round((price.perThousandSearches ?? 0) * million) +
    pages * Math.round((price.perThousandPages ?? 0) * million);
  const secondsRest = (audioSeconds * Math.round((price.perAudioMinute ?? 0) * million)) % 60;
  const wholeMicros = Math.floor(nanos / 1000);
  return normalMoney(
    eachMicros + wholeMicros,
    (nanos - wholeMicros * 1000) * 1000 + Math.round((secondsRest * picosPerMicro) / 60),
  );
}
