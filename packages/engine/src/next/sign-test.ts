import { normalCdf } from "../uncertainty/functions.ts";

/** Up to so many the test is exact; beyond it the normal approximation differs in the fourth digit. */
const exactUpTo = 1000;

/**
 * The chance of a split at least as uneven as a to b, were both sides alike: the exact two-sided sign test,
 * `min(1, 2 · P(X ≥ max(a, b)))` with X binomial of a + b and one half (McNemar's exact test is the same); beyond a thousand with a
 * continuity-corrected normal. 1 where nothing was counted.
 */
export function signTest(a: number, b: number): number {
  const n = a + b;
  const most = Math.max(a, b);
  if (most * 2 === n) return 1;
  if (n > exactUpTo) return Math.min(1, 2 * normalCdf((n / 2 + 0.5 - most) / (Math.sqrt(n) / 2)));
  let term = 1;
  for (let toss = 0; toss < n; toss++) term /= 2;
  let tail = 0;
  // From X = n down: each term is the one before times (k + 1) ÷ (n − k).
  for (let k = n; k >= most; k--) {
    tail += term;
    term *= k / (n - k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** The formula in words, and where it stands. */
export const signTestFormula = {
  formula: "2 × P(X ≥ the larger count), X binomial of both counts together and one half",
  source:
    "W. J. Dixon and A. M. Mood, Journal of the American Statistical Association 41 (1946) 557–566",
} as const;
