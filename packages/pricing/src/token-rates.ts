import type { Price } from "./price.ts";

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

type Tier = NonNullable<Price["longContext"]>[0];

/** The tiers that a request reaches. */
export interface ReachedTiers {
  /** The highest that holds for the whole request: its rates stand in place of the entry's. */
  readonly whole?: Tier;
  /** Those for the excess alone above it, lowest first: each bills the input from its threshold up to the next. */
  readonly excess: readonly Tier[];
}

const noTiers: ReachedTiers = { excess: [] };

/** The tiers that a request of this many input tokens exceeds. */
export function tiersFor({ longContext }: Price, inputTokens: number): ReachedTiers {
  // Most requests reach none, and most prices have but one: nothing to sort, and millions of records to price.
  if (longContext === undefined) return noTiers;
  const [first, second] = longContext;
  if (second === undefined) {
    if (first === undefined || inputTokens <= first.aboveInputTokens) return noTiers;
    return first.covers === "wholeRequest" ? { whole: first, excess: [] } : { excess: longContext };
  }
  const reached = longContext
    .filter(({ aboveInputTokens }) => inputTokens > aboveInputTokens)
    .sort((a, b) => a.aboveInputTokens - b.aboveInputTokens);
  const at = reached.findLastIndex(({ covers }) => covers === "wholeRequest");
  const whole = reached[at];
  return { ...(whole === undefined ? {} : { whole }), excess: reached.slice(at + 1) };
}
