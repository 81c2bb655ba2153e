import { normalQuantile } from "../uncertainty/functions.ts";

/** What a comparison of two arms on the same items is to show; all in shares of one. */
export interface Comparison {
  /** The difference of pass rates to detect. */
  readonly difference: number;
  /** Share of the items that one arm passes and the other fails. */
  readonly discordant: number;
  readonly power: number;
  /** Two-sided. */
  readonly significance: number;
}

/** Normal quantiles to two decimals, 1.96 and 0.84 for 5 % and 80 %: tables of sample sizes are made with these. */
const inTables = (share: number): number => Math.round(normalQuantile(share) * 100) / 100;

/**
 * Items on which two arms have to be compared by McNemar's test:
 * `n = (z(1 − α/2) · √ψ + z(power) · √(ψ − δ²))² ÷ δ²`, rounded up; ψ the discordant share, δ the difference
 * (R. J. Connor, Sample size for testing differences in proportions for the paired-sample design, Biometrics 43, 1987,
 * 207–211). No difference can be larger than the discordant share.
 */
export function pairedItems({ difference, discordant, power, significance }: Comparison): number {
  if (difference > discordant)
    throw new RangeError(
      `expected a difference of at most the discordant share ${discordant}, found ${difference}`,
    );
  const between = inTables(1 - significance / 2) * Math.sqrt(discordant);
  const within = inTables(power) * Math.sqrt(discordant - difference * difference);
  const root = (between + within) / difference;
  // Where a sum of roots comes to a whole number its last digit must not add an item.
  return Math.ceil(Number((root * root).toPrecision(12)));
}

/** The formula in words, and where it stands. */
export const pairedFormula = {
  formula:
    "((z(1 − significance ÷ 2) × √(discordant) + z(power) × √(discordant − difference^2)) ÷ difference)^2, rounded up; z to two decimals",
  source: "R. J. Connor, Biometrics 43 (1987) 207–211; McNemar's test of paired pass rates",
} as const;

/**
 * The smallest difference that so many items can show, to a thousandth of a point; undefined where even all discordant items
 * on one side would not.
 */
export function detectableDifference(
  items: number,
  comparison: Omit<Comparison, "difference">,
): number | undefined {
  const enough = (difference: number): boolean =>
    pairedItems({ ...comparison, difference }) <= items;
  let high = comparison.discordant;
  if (!enough(high)) return undefined;
  let low = 0;
  while (high - low > 1e-5) {
    const middle = (low + high) / 2;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
