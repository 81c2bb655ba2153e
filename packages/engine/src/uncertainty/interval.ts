import { EXP_REACH, exp, expWithin, log, logistic, logit, normalQuantile } from "./functions.ts";
import { FARTHEST } from "./sobol.ts";

/** A central 80 % interval (P10 to P90) with its median; a point where all are equal. Without a base it is the middle. */
export interface Interval {
  readonly low: number;
  readonly base?: number;
  readonly high: number;
}

/** The values a number can take. `whole` is all there is where the number is a share: 1, or 100 for per cent. */
export interface Allowed {
  readonly min: number;
  readonly max: number;
  readonly whole?: number;
}

/** The scale on which an interval's two halves are normal. */
export type Scale = "identity" | "log" | "logit";

/** P90 of the standard normal distribution: how many σ an interval's half is wide. */
const Z90 = 1.2815515655446004;

/** The whole of a number's share, if it is one: as said, or 1 where no other value is allowed than 0 to 1. */
const wholeOf = ({ min, max, whole }: Allowed): number | undefined =>
  whole ?? (min >= 0 && max <= 1 ? 1 : undefined);

/**
 * The scale of an interval (decision model §1): logit for a share within (0, 1), log where low is positive and the
 * allowed range holds no negatives, else the number itself.
 */
export function scaleOf({ low, high }: Interval, allowed: Allowed): Scale {
  const whole = wholeOf(allowed);
  if (whole !== undefined && low > 0 && high < whole) return "logit";
  return low > 0 && allowed.min >= 0 ? "log" : "identity";
}

/** An interval made ready to be read at many points. */
export interface PreparedInterval {
  readonly scale: Scale;
  readonly whole: number;
  /** The median itself and on its scale. */
  readonly base: number;
  readonly middle: number;
  /** σ below and above the median, on the scale. */
  readonly down: number;
  readonly up: number;
  /** The same as one line: z·σ± = z·slope + |z|·bend, with no branch that a processor would foresee half of the time. */
  readonly slope: number;
  readonly bend: number;
  readonly min: number;
  readonly max: number;
}

/** The two-piece normal `x = g⁻¹(g(base) + z·σ±)`, `σ± = |g(high or low) − g(base)| ÷ 1.2816` of decision model §1. */
export function prepareInterval(interval: Interval, allowed: Allowed): PreparedInterval {
  const scale = scaleOf(interval, allowed);
  const whole = wholeOf(allowed) ?? 1;
  const onScale = (x: number) =>
    scale === "log" ? log(x) : scale === "logit" ? logit(x / whole) : x;
  const low = onScale(interval.low);
  const high = onScale(interval.high);
  const middle = interval.base === undefined ? low + (high - low) / 2 : onScale(interval.base);
  const below = (middle - low) / Z90;
  const above = (high - middle) / Z90;
  const { min, max } = allowed;
  const slope = (above + below) / 2;
  // As far up as down but for the rounding of three logarithms.
  const even = scale === "log" && Math.abs(above - below) < 1e-15 * (1 + Math.abs(middle));
  const [down, up] = even ? [slope, slope] : [below, above];
  const bend = (up - down) / 2;
  const unset = { scale, whole, base: 0, middle, down, up, slope, bend, min, max };
  return { ...unset, base: interval.base ?? fromScale(unset, middle) };
}

/** Whether values on a logarithmic scale lie as far up as down: base² ÷ the one is the other. */
const isEven = ({ scale, bend, slope }: PreparedInterval): boolean =>
  scale === "log" && bend === 0 && slope > 0;

/** The value as far above the base as another is below it. */
const mirrored = (base: number, lower: number): number => base * (base / lower);

function fromScale({ scale, whole }: PreparedInterval, y: number): number {
  return scale === "log" ? exp(y) : scale === "logit" ? whole * logistic(y) : y;
}

/** The value that lies z standard deviations from the median, within the allowed range. */
export function valueAt(prepared: PreparedInterval, z: number): number {
  const { base, middle, down, up, slope, bend, min, max } = prepared;
  const sigma = z < 0 ? down : up;
  // A half of no width gives the median to the last bit.
  const x =
    sigma === 0 || z === 0
      ? base
      : z > 0 && isEven(prepared)
        ? mirrored(base, exp(middle - z * slope))
        : fromScale(prepared, middle + (z * slope + Math.abs(z) * bend));
  return x < min ? min : x > max ? max : x;
}

/** How many standard deviations a value lies from the median: the z of `valueAt`, ±∞ beyond a half of no width. */
export function positionOf(prepared: PreparedInterval, x: number): number {
  const { scale, whole, base, middle, down, up } = prepared;
  if (x === base) return 0;
  const y = scale === "log" ? log(x) : scale === "logit" ? logit(x / whole) : x;
  return (y - middle) / (x < base ? down : up);
}

/**
 * Fills `out` with the interval's value in each world, from the standard normal numbers of its dimension: none is 0, none
 * farther from it than `FARTHEST`, and two by two they are images of one another (`standardNormals`).
 */
export function sampleInterval(
  interval: Interval,
  allowed: Allowed,
  normals: Float64Array,
  out: Float64Array,
): Float64Array {
  const prepared = prepareInterval(interval, allowed);
  const { scale, middle, down, up, slope, bend, min, max } = prepared;
  if (down === 0 && up === 0) return out.fill(valueAt(prepared, 0));
  const lowest = middle - FARTHEST * down;
  const highest = middle + FARTHEST * up;
  if (scale !== "log" || down === 0 || up === 0 || lowest < -EXP_REACH || highest > EXP_REACH) {
    for (let w = 0; w < out.length; w++) out[w] = valueAt(prepared, normals[w]!);
    return out;
  }
  // Most are of this kind.
  if (isEven(prepared)) sampleEven(prepared, normals, out);
  else
    for (let w = 0; w < out.length; w++) {
      const z = normals[w]!;
      out[w] = expWithin(middle + (z * slope + Math.abs(z) * bend));
    }
  if (exp(lowest) < min) for (let w = 0; w < out.length; w++) out[w] = Math.max(out[w]!, min);
  if (exp(highest) > max) for (let w = 0; w < out.length; w++) out[w] = Math.min(out[w]!, max);
  return out;
}

/** Two worlds by one exponential, where the second is the image of the first. */
function sampleEven(
  { base, middle, slope }: PreparedInterval,
  normals: Float64Array,
  out: Float64Array,
): void {
  for (let w = 0; w < out.length; w += 2) {
    const z = normals[w]!;
    const lower = expWithin(middle - Math.abs(z) * slope);
    const upper = mirrored(base, lower);
    // By a number, since no processor foresees which of the two comes first. Beyond the last world nothing is written.
    const first = Number(z > 0);
    out[w + first] = lower;
    out[w + 1 - first] = upper;
  }
}

/** The value below which a share p of the interval's distribution lies. */
export function intervalQuantile(interval: Interval, allowed: Allowed, p: number): number {
  return valueAt(prepareInterval(interval, allowed), normalQuantile(p));
}
