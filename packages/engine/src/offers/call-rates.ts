import type { Price } from "@tapeline/pricing";

/** Dollars per million tokens of a call whose input is longer than `above` tokens, up to the next band. */
export interface RateBand {
  readonly above: number;
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

/** Dollars per million on top of its band's rate for fresh input beyond `above` tokens, of calls of at most `until` tokens. */
export interface ExcessRate {
  readonly above: number;
  readonly until: number;
  readonly premium: number;
}

/** What a call costs by its length: the first band begins at 0. */
export interface CallRates {
  readonly bands: readonly RateBand[];
  readonly excess: readonly ExcessRate[];
}

/** The band that a call of so many input tokens is billed in. */
export function bandFor({ bands }: CallRates, inputTokens: number): RateBand {
  let at = bands.length - 1;
  while (at > 0 && inputTokens <= bands[at].above) at--;
  return bands[at];
}

/**
 * The rates of a price entry with all its long-context tiers; undefined where input or output is not priced. A tier of the whole
 * request opens a band; tiers of the excess add to the band they lie in, each from its threshold on, and end where the next band
 * begins. Cached input without a rate is billed as fresh.
 */
export function callRatesOf(price: Price): CallRates | undefined {
  const { input, output } = price;
  if (input === undefined || output === undefined) return undefined;
  const tiers = [...(price.longContext ?? [])].sort(
    (a, b) => a.aboveInputTokens - b.aboveInputTokens,
  );
  const bands: RateBand[] = [{ above: 0, input, output, cachedInput: price.cachedInput ?? input }];
  const excess: ExcessRate[] = [];
  let marginal = input;
  for (const [index, tier] of tiers.entries()) {
    if (tier.covers === "wholeRequest") {
      bands.push({
        above: tier.aboveInputTokens,
        input: tier.input,
        output: tier.output,
        cachedInput: tier.cachedInput ?? tier.input,
      });
    } else {
      const next = tiers.slice(index).find(({ covers }) => covers === "wholeRequest");
      excess.push({
        above: tier.aboveInputTokens,
        until: next?.aboveInputTokens ?? Infinity,
        premium: tier.input - marginal,
      });
    }
    marginal = tier.input;
  }
  return { bands, excess };
}

/** Rates that apply for a share of the time. */
export interface SharedRates {
  readonly share: number;
  readonly rates: CallRates;
}

/** The mean of rates over the days of a month: bills are linear in them, so that nothing is lost. */
export function blended(parts: readonly SharedRates[]): CallRates {
  if (parts.length === 1 && parts[0].share === 1) return parts[0].rates;
  const thresholds = thresholdsOf(parts.map(({ rates }) => rates));
  const bands = thresholds.map((above): RateBand => {
    const mean = { above, input: 0, cachedInput: 0, output: 0 };
    for (const { share, rates } of parts) {
      const band = bandOpenAt(rates, above);
      mean.input += share * band.input;
      mean.cachedInput += share * band.cachedInput;
      mean.output += share * band.output;
    }
    return mean;
  });
  const excess = parts.flatMap(({ share, rates }) =>
    rates.excess.map((one): ExcessRate => ({ ...one, premium: one.premium * share })),
  );
  return { bands, excess };
}

/** Rates times a discount such as a batch's. */
export const scaled = ({ bands, excess }: CallRates, factor: number): CallRates => ({
  bands: bands.map(({ above, input, cachedInput, output }) => ({
    above,
    input: input * factor,
    cachedInput: cachedInput * factor,
    output: output * factor,
  })),
  excess: excess.map((one) => ({ ...one, premium: one.premium * factor })),
});

/** Of two ways to be billed the cheaper for each kind of token and length of call. */
export function cheaperOf(one: CallRates, other: CallRates): CallRates {
  const bands = thresholdsOf([one, other]).map((above): RateBand => {
    const a = bandOpenAt(one, above);
    const b = bandOpenAt(other, above);
    return {
      above,
      input: Math.min(a.input, b.input),
      cachedInput: Math.min(a.cachedInput, b.cachedInput),
      output: Math.min(a.output, b.output),
    };
  });
  return { bands, excess: one.excess };
}

/** Where a band of any of these begins, in order. */
const thresholdsOf = (all: readonly CallRates[]): number[] =>
  [...new Set(all.flatMap(({ bands }) => bands.map(({ above }) => above)))].sort((a, b) => a - b);

/** The band of calls just longer than a threshold. */
function bandOpenAt({ bands }: CallRates, threshold: number): RateBand {
  let at = bands.length - 1;
  while (at > 0 && threshold < bands[at].above) at--;
  return bands[at];
}

/** Whether two sets of rates bill every call alike. */
export function sameRates(a: CallRates, b: CallRates): boolean {
  return (
    a === b ||
    (a.bands.length === b.bands.length &&
      a.excess.length === b.excess.length &&
      a.bands.every((band, at) =>
        sameFields(band, b.bands[at], ["above", "input", "cachedInput", "output"]),
      ) &&
      a.excess.every((one, at) => sameFields(one, b.excess[at], ["above", "until", "premium"])))
  );
}

const sameFields = <T>(a: T, b: T, keys: readonly (keyof T)[]): boolean =>
  keys.every((key) => a[key] === b[key]);
