import { exp, log } from "../uncertainty/functions.ts";

/** A central 80 % interval with its median. */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** An interval with its median: without a base it is the middle on the log scale. All ends are positive. */
export function withBase({ low, base, high }: Omit<Range, "base"> & { base?: number }): Range {
  return { low, base: base ?? (low === high ? low : Math.sqrt(low) * Math.sqrt(high)), high };
}

/**
 * The interval of a product of independent lognormals, some of which divide: medians multiply, and the halves of the
 * intervals add in quadrature on the log scale,
 * `ln(high ÷ base) = √Σ ln²(highᵢ ÷ baseᵢ)` and `ln(base ÷ low) = √Σ ln²(baseᵢ ÷ lowᵢ)`;
 * of what divides, low and high change places. Exact where both halves of each interval are equal on the log scale, since
 * variances of independent logarithms add; for uneven halves each side is taken for itself.
 */
export function productInterval(multiply: readonly Range[], divide: readonly Range[]): Range {
  let base = 1;
  let down = 0;
  let up = 0;
  const spread = (from: number, to: number): number => {
    if (from === to) return 0;
    const width = log(to) - log(from);
    return width * width;
  };
  for (const range of multiply) {
    base *= range.base;
    down += spread(range.low, range.base);
    up += spread(range.base, range.high);
  }
  for (const range of divide) {
    base /= range.base;
    down += spread(range.base, range.high);
    up += spread(range.low, range.base);
  }
  return {
    low: down === 0 ? base : base / exp(Math.sqrt(down)),
    base,
    high: up === 0 ? base : base * exp(Math.sqrt(up)),
  };
}
