/** The tenth, fiftieth and ninetieth percentile of a set of numbers. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Puts into place `k` what would stand there in sorted order, smaller before and larger after (Hoare's selection). */
function select(values: Float64Array, from: number, to: number, k: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const moved = values[i]!;
        values[i++] = values[j]!;
        values[j--] = moved;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k]!;
}

/** The middle one of three, so that sorted input does not slow the selection down. */
const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Reads the quantile p of `values`, whose places before `from` are already in order relative to the rest. */
function quantileFrom(values: Float64Array, from: number, p: number): number {
  const last = values.length - 1;
  const place = p * last;
  const k = Math.floor(place);
  const below = select(values, from, last, k);
  if (k === place) return below;
  let above = values[k + 1]!;
  for (let i = k + 2; i <= last; i++) if (values[i]! < above) above = values[i]!;
  // Two equal infinities have no difference to interpolate.
  return above === below ? below : below + (place - k) * (above - below);
}

/**
 * A quantile by linear interpolation between the two nearest of the sorted numbers, the place being p·(n − 1): the
 * definition of R's type 7, of NumPy and of spreadsheets. Not a number for an empty set or where one of them is none.
 */
export function quantile(values: Float64Array, p: number): number {
  return values.length === 0 || values.some(Number.isNaN)
    ? Number.NaN
    : quantileFrom(values.slice(), 0, p);
}

/** P10, P50 and P90 of a set of numbers at once, as `quantile` defines them. The set itself is left as it is. */
export function quantilesOf(values: Float64Array): Quantiles {
  if (values.length === 0 || values.some(Number.isNaN))
    return { p10: Number.NaN, p50: Number.NaN, p90: Number.NaN };
  const scratch = values.slice();
  const last = scratch.length - 1;
  const p10 = quantileFrom(scratch, 0, 0.1);
  const p50 = quantileFrom(scratch, Math.floor(0.1 * last), 0.5);
  const p90 = quantileFrom(scratch, Math.floor(0.5 * last), 0.9);
  return { p10, p50, p90 };
}

/** The sum, taken from the first to the last so that it is the same everywhere. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** The mean; not a number for an empty set. */
export const meanOf = (values: Float64Array): number => sumOf(values) / values.length;
