/*
 * exp, log and the normal distribution, made of + − × ÷ √ and exact bit operations only, so that every machine gets
 * the same bits (decision model §3; decisions/0003). Each is within 1e-12 relative of the table beside it.
 */
import { central, farTail, mills, nearTail } from "./normal-approximations.ts";
import { TABLED, tabledQuantile, tableOf } from "./normal-table.ts";

const LN2 = 0.6931471805599453;
/** The upper 32 bits of ln 2, so that its product with an exponent is exact, and the rest. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** A double and its two halves in the same bytes. */
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);
double[0] = 1;
/** Which half of a double holds sign and exponent on this machine. */
export const HIGH = halves[1] === 0 ? 0 : 1;

const SMALLEST_EXPONENT = -1074;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
/** 2^k for every k that a double can hold, subnormals included. */
const powersOfTwo = new Float64Array(1024 - SMALLEST_EXPONENT);
powersOfTwo[-SMALLEST_EXPONENT] = 1;
for (let k = 1; k < 1024; k++)
  powersOfTwo[k - SMALLEST_EXPONENT] = powersOfTwo[k - 1 - SMALLEST_EXPONENT]! * 2;
for (let k = -1; k >= SMALLEST_EXPONENT; k--)
  powersOfTwo[k - SMALLEST_EXPONENT] = powersOfTwo[k + 1 - SMALLEST_EXPONENT]! / 2;

/** Steps between a power of two and the next. */
const STEPS = 1024;
const STEP_BITS = 10;
/** 2^(j/1024): products of repeated square roots of two. */
const fractionsOfTwo = new Float64Array(STEPS).fill(1);
for (let bit = STEPS / 2, root = Math.sqrt(2); bit >= 1; bit >>= 1, root = Math.sqrt(root))
  for (let j = 0; j < STEPS; j++) if ((j & bit) !== 0) fractionsOfTwo[j]! *= root;

/** How far from 0 `expWithin` reaches. */
export const EXP_REACH = 700;

/**
 * e^x for |x| ≤ `EXP_REACH`, the bits that `exp` gives there: loops over worlds that know their range are spared its limits,
 * which would take them half of their time.
 */
export function expWithin(x: number): number {
  // x = (n/1024) ln 2 + r with |r| ≤ ln 2 / 2048, and e^r by its series.
  const n = Math.floor(x * (STEPS / LN2) + 0.5);
  const r = x - n * (LN2_HIGH / STEPS) - n * (LN2_LOW / STEPS);
  const base =
    fractionsOfTwo[n & (STEPS - 1)]! * powersOfTwo[(n >> STEP_BITS) - SMALLEST_EXPONENT]!;
  return base + base * (r * (1 + r * (1 / 2 + r * (1 / 6))));
}

/** e^x. Zero below −746, infinite above 709.78. */
export function exp(x: number): number {
  if (Math.abs(x) <= EXP_REACH) return expWithin(x);
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const root = expWithin(x / 2);
  return root * root;
}

/** log((1 + s) / (1 − s)) for |s| ≤ 0.1716, by its series, odd and even terms apart so that both run at once. */
function logRatio(s: number): number {
  const s2 = s * s;
  const s4 = s2 * s2;
  const even = 2 / 5 + s4 * (2 / 9 + s4 * (2 / 13 + s4 * (2 / 17 + s4 * (2 / 21))));
  const odd = 2 / 3 + s4 * (2 / 7 + s4 * (2 / 11 + s4 * (2 / 15 + s4 * (2 / 19))));
  return 2 * s + s * (s2 * odd + s4 * even);
}

/** The natural logarithm: −∞ at 0, not a number below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < SMALLEST_NORMAL) return log(x * TWO_TO_54) - 54 * LN2;
  // x = m · 2^exponent with m in [√½, √2): 0x95f62 is the distance from the bits of √½ to those of 1.
  double[0] = x;
  const exponent = ((halves[HIGH]! + 0x95f62) >> 20) - 1023;
  const m = x * powersOfTwo[-exponent - SMALLEST_EXPONENT]!;
  const near = logRatio((m - 1) / (m + 1));
  return exponent === 0 ? near : exponent * LN2_HIGH + (near + exponent * LN2_LOW);
}

/** base^exponent for base > 0, or 0 for a base of 0 and a positive exponent. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0 && exponent > 0) return 0;
  return exp(exponent * log(base));
}

/** The log-odds of a share in (0, 1): −∞ at 0, ∞ at 1. */
export function logit(share: number): number {
  // Near one half the ratio would round away what the difference keeps.
  const s = 2 * (share - 0.5);
  return Math.abs(s) < 0.17 ? logRatio(s) : log(share / (1 - share));
}

/** The share with the given log-odds. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds));
  const odds = exp(logOdds);
  return odds / (1 + odds);
}

/** Φ(z): the chance that a standard normal number is at most z. */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (x > 39) return z > 0 ? 1 : 0;
  const tail = mills(x) * exp(-0.5 * x * x);
  return z > 0 ? 1 - tail : tail;
}

/** How far from one half the middle of the normal distribution reaches: its square is what `central` subtracts from. */
const CENTRAL = 0.425;

/** Φ⁻¹(p) by its fits: what `normalQuantile` gives for p below `TABLED`. */
export function fittedQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= CENTRAL) return q * central(CENTRAL * CENTRAL - q * q);
  const outside = Math.min(p, 1 - p);
  if (!(outside > 0)) return outside === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-2 * log(outside));
  const z = r < 7 ? nearTail(r - 2.2) : farTail(r - 7);
  return q < 0 ? -z : z;
}

/** What `tabledQuantile` reads. */
export const quantileTable = tableOf(fittedQuantile);

/** Φ⁻¹(p): the standard normal number that lies above a share p of the distribution; ∓∞ at 0 and 1. */
export function normalQuantile(p: number): number {
  const outside = Math.min(p, 1 - p);
  if (!(outside < 0.5)) return p === 0.5 ? 0 : Number.NaN;
  double[0] = outside;
  const z =
    outside >= TABLED
      ? tabledQuantile(quantileTable, outside, halves[HIGH]!)
      : fittedQuantile(outside);
  return p < 0.5 ? z : -z;
}
