/** 97.5 % quantile of the normal distribution to two decimals, for intervals of 95 %. */
const z95 = 1.96;

/** Half of the width of a 95 % interval of a pass rate, both in shares: `1.96 · √(p(1 − p) ÷ n)`. */
export const halfWidth = (passRate: number, items: number): number =>
  z95 * Math.sqrt((passRate * (1 - passRate)) / items);

/** An interval of a share. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a share seen k times in n by the score method, which stays within 0 and 1 and holds for small n
 * (E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927, 209–212). Of nothing seen
 * it is all there is, 0 to 1.
 */
export function scoreInterval(count: number, of: number): ShareInterval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const square = z95 * z95;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half =
    (z95 / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  // At the ends the two halves are equal but for their last digit.
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}

/** Whether so many passes hold a bar: the lower end of their interval is at it or above. */
export const holdsBar = (passed: number, of: number, bar: number): boolean =>
  scoreInterval(passed, of).low >= bar;

/** The fewest items of which all have to pass so that a bar, as a share, is held: `n ≥ 1.96² · bar ÷ (1 − bar)`. */
export function leastItemsFor(bar: number): number {
  let items = Math.max(1, Math.floor((z95 * z95 * bar) / (1 - bar)));
  while (!holdsBar(items, items, bar)) items++;
  return items;
}

/** The fewest passes of n that hold a bar; undefined where not even n do. */
export function passesFor(bar: number, items: number): number | undefined {
  if (!holdsBar(items, items, bar)) return undefined;
  let low = 0;
  let high = items;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holdsBar(middle, items, bar)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The formulas in words, and where they stand. */
export const passRateFormulas = {
  halfWidth: {
    formula: "1.96 × √(pass rate × (1 − pass rate) ÷ items)",
    source: "normal approximation of a share, 95 %",
  },
  lowerBound: {
    formula:
      "(p + z^2 ÷ 2n − z × √(p(1 − p) ÷ n + z^2 ÷ 4n^2)) ÷ (1 + z^2 ÷ n), p = passes ÷ items, n = items, z = 1.96",
    source: "E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212",
  },
} as const;
