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

/** Fewer numbers than this are not worth dealing out before selecting among them. */
const worthDealing = 256;

/** Where numbers are dealt out, used again and again: they are read before the next are dealt. */
let dealt = new Float64Array(0);
let ends = new Uint32Array(0);

/**
 * Deals numbers out by where they lie between the least and the largest, into compartments of `dealt` that rise from one to
 * the next; within one they stand in any order. `ends` says where each ends; the first begins at 0.
 */
function deal(values: Float64Array): void {
  const { length } = values;
  if (dealt.length < length) {
    dealt = new Float64Array(length);
    ends = new Uint32Array((length >>> 2) + 1);
  }
  let least = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  const width = largest - least;
  const compartments = length >>> 2;
  const perUnit = (compartments - 1) / width;
  // Of infinities, of equal numbers and of those nearly equal no place can be told.
  if (length < worthDealing || !(width > 0) || !(perUnit > 0) || perUnit === Infinity) {
    dealt.set(values);
    ends[0] = length;
    return;
  }
  ends.fill(0, 0, compartments);
  for (let i = 0; i < length; i++) ends[((values[i]! - least) * perUnit) | 0]!++;
  let before = 0;
  for (let compartment = 0; compartment < compartments; compartment++) {
    const count = ends[compartment]!;
    ends[compartment] = before;
    before += count;
  }
  // What begins as the start of a compartment is its end once it is filled.
  for (let i = 0; i < length; i++)
    dealt[ends[((values[i]! - least) * perUnit) | 0]!++] = values[i]!;
}

/** What would stand in place `k` if all that was dealt were sorted. */
function nth(k: number): number {
  let compartment = 0;
  while (ends[compartment]! <= k) compartment++;
  return select(dealt, compartment === 0 ? 0 : ends[compartment - 1]!, ends[compartment]! - 1, k);
}

/**
 * Quantiles by linear interpolation between the two nearest of the sorted numbers, the place being p·(n − 1): the
 * definition of R's type 7, of NumPy and of spreadsheets. Not a number for an empty set or where one of them is none.
 * The set itself is left as it is.
 */
export function quantilesAt(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  for (let i = 0; i <= last; i++) if (values[i] !== values[i]) return shares.map(() => Number.NaN);
  if (last < 0) return shares.map(() => Number.NaN);
  deal(values);
  return shares.map((p) => {
    const place = p * last;
    const k = Math.floor(place);
    const below = nth(k);
    if (k === place) return below;
    const above = nth(k + 1);
    // Two equal infinities have no difference to interpolate.
    return above === below ? below : below + (place - k) * (above - below);
  });
}

/** One quantile, as `quantilesAt` defines it. */
export const quantile = (values: Float64Array, p: number): number => quantilesAt(values, [p])[0]!;

/** P10, P50 and P90 of a set of numbers at once. */
export function quantilesOf(values: Float64Array): Quantiles {
  const [p10, p50, p90] = quantilesAt(values, [0.1, 0.5, 0.9]);
  return { p10: p10!, p50: p50!, p90: p90! };
}

/** The sum, taken from the first to the last so that it is the same everywhere. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** The mean; not a number for an empty set. */
export const meanOf = (values: Float64Array): number => sumOf(values) / values.length;
