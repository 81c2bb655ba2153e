import type { Price } from "./price.ts";

/** USD per million tokens of a request, after tiers and times of day. Absent = not priced. */
export interface TokenRates {
  readonly input?: number;
  readonly output?: number;
  /** Input read from cache; as fresh input where the provider gives no discount. */
  readonly cachedInput?: number;
  /** Input written to cache; as fresh input where the provider asks no surcharge. */
  readonly cacheWrite?: number;
  readonly perThousandSearches?: number;
  readonly perThousandPages?: number;
  readonly perImage?: number;
  readonly perAudioMinute?: number;
}

/** A set of rates as a price entry, tier or window states them. */
interface StatedRates {
  readonly input?: number;
  readonly output?: number;
  readonly cachedInput?: number;
  readonly cacheWrite?: number;
}

/** Minutes since midnight of a time such as `16:30`. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The rates in force at a minute of the day (UTC); the entry's own where no minute is given. */
export function ratesAt(price: Price, minuteUtc?: number): StatedRates {
  if (minuteUtc === undefined || price.dailyWindows === undefined) return price;
  for (const window of price.dailyWindows) {
    const from = minuteOfDay(window.fromUtc);
    const until = minuteOfDay(window.untilUtc);
    const within =
      from < until
        ? minuteUtc >= from && minuteUtc < until
        : minuteUtc >= from || minuteUtc < until;
    if (within) return window;
  }
  return price;
}

/** The tier that a request of this many input tokens reaches, the highest that it exceeds. */
export function tierFor(
  price: Price,
  inputTokens: number,
): NonNullable<Price["longContext"]>[0] | undefined {
  const tiers = price.longContext;
  if (tiers === undefined) return undefined;
  let reached: NonNullable<Price["longContext"]>[0] | undefined;
  for (const tier of tiers) {
    if (inputTokens <= tier.aboveInputTokens) continue;
    if (reached === undefined || tier.aboveInputTokens > reached.aboveInputTokens) reached = tier;
  }
  return reached;
}

/**
 * The rates of a request with this many input tokens, for a float calculation. Where a tier covers
 * only the excess, the input rates are the mean over the request's input.
 */
export function tokenRates(
  price: Price,
  inputTokensPerRequest: number,
  minuteUtc?: number,
): TokenRates {
  const base = ratesAt(price, minuteUtc);
  const tier = tierFor(price, inputTokensPerRequest);
  const whole = tier?.covers === "wholeRequest" ? tier : base;
  const excess = tier?.covers === "excess" ? 1 - tier.aboveInputTokens / inputTokensPerRequest : 0;
  const mix = (low: number | undefined, high: number | undefined): number | undefined =>
    low === undefined || high === undefined || excess === 0 ? low : low + (high - low) * excess;
  const input = mix(whole.input, tier?.input);
  const cachedInput = mix(whole.cachedInput ?? whole.input, tier?.cachedInput ?? tier?.input);
  const cacheWrite = mix(whole.cacheWrite ?? whole.input, tier?.cacheWrite ?? tier?.input);
  return {
    ...(input === undefined ? {} : { input }),
    ...(whole.output === undefined ? {} : { output: whole.output }),
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(cacheWrite === undefined ? {} : { cacheWrite }),
    ...(price.perThousandSearches === undefined
      ? {}
      : { perThousandSearches: price.perThousandSearches }),
    ...(price.perThousandPages === undefined ? {} : { perThousandPages: price.perThousandPages }),
    ...(price.perImage === undefined ? {} : { perImage: price.perImage }),
    ...(price.perAudioMinute === undefined ? {} : { perAudioMinute: price.perAudioMinute }),
  };
}
