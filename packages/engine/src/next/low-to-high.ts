import type { LowToHigh } from "../vocabulary/roadmap.ts";

/** A number that is certain. */
export const certain = (value: number): LowToHigh => ({ low: value, base: value, high: value });

/** Sums: all low to all high, which is wider than an interval of the sum. */
export const addUp = (spans: readonly LowToHigh[]): LowToHigh =>
  spans.reduce(
    (sum, { low, base, high }) => ({
      low: sum.low + low,
      base: sum.base + base,
      high: sum.high + high,
    }),
    certain(0),
  );
