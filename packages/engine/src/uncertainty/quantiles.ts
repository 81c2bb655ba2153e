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

/** Fewer numbers than this are not worth counting out before selecting among them. */
const worthCounting = 256;

const COMPARTMENT_BITS = 10;
const COMPARTMENTS = 1 << COMPARTMENT_BITS;
/** How many numbers lie in each compartment; where the next one of it is put, or −1 if none is wanted. Used again and again. */
const counts = new Int32Array(COMPARTMENTS);
const next = new Int32Array(COMPARTMENTS);
/** Numbers of the compartments that are wanted, one compartment after another. */
let gathered = new Float64Array(0);

/** Where the half of a double with its sign and exponent lies on this machine. */
const HIGH = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
/** Without the sign, so that −0 is 0. */
const UNSIGNED = 0x7fffffff;
const extremes = new Float64Array(2);
const halvesOfExtremes = new Int32Array(extremes.buffer);

/**
 * What would stand in these places, which rise, if numbers that are not negative were sorted. The upper half of such a
 * double rises with it: by it they are counted out into compartments, and only those in which a place lies are looked into.
 */
function placesAmong(values: Float64Array, { least, largest }: Scan, places: number[]): number[] {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  extremes[0] = least;
  extremes[1] = largest;
  const low = halvesOfExtremes[HIGH]! & UNSIGNED;
  const width = (halvesOfExtremes[2 + HIGH]! & UNSIGNED) - low;
  const shift = Math.max(0, 32 - Math.clz32(width) - COMPARTMENT_BITS);
  counts.fill(0);
  for (let at = HIGH; at < halves.length; at += 2)
    counts[((halves[at]! & UNSIGNED) - low) >> shift]!++;
  next.fill(-1);
  const found: { from: number; to: number; place: number }[] = [];
  let before = 0;
  let from = 0;
  for (let compartment = 0; found.length < places.length; compartment++) {
    const count = counts[compartment]!;
    if (places[found.length]! < before + count) {
      next[compartment] = from;
      const to = from + count - 1;
      // The last place may be followed by none, which is not below anything.
      while (places[found.length]! < before + count)
        found.push({ from, to, place: from + places[found.length]! - before });
      from += count;
    }
    before += count;
  }
  if (gathered.length < from) gathered = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const compartment = ((halves[2 * i + HIGH]! & UNSIGNED) - low) >> shift;
    const to = next[compartment]!;
    if (to < 0) continue;
    gathered[to] = values[i]!;
    next[compartment] = to + 1;
  }
  return found.map((one) => select(gathered, one.from, one.to, one.place));
}

/** Least and largest of a set of numbers, and their sum, taken from the first to the last so that it is the same everywhere. */
interface Scan {
  readonly least: number;
  readonly largest: number;
  readonly sum: number;
}

/** Least and largest are those among the numbers that are some. */
export function scan(values: Float64Array): Scan {
  let least = Infinity;
  let largest = -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    sum += value;
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return { least, largest, sum };
}

/** The values at these places, which rise, if the set were sorted. */
function atPlaces(values: Float64Array, scanned: Scan, places: number[]): number[] {
  if (values.length >= worthCounting && scanned.least >= 0)
    return placesAmong(values, scanned, places);
  const copy = values.slice();
  return places.map((place) => select(copy, 0, copy.length - 1, place));
}

/**
 * Quantiles by linear interpolation between the two nearest of the sorted numbers, the place being p·(n − 1): the
 * definition of R's type 7, of NumPy and of spreadsheets. Not a number for an empty set or where one of them is none.
 * The set itself is left as it is.
 */
export function quantilesAt(
  values: Float64Array,
  shares: readonly number[],
  scanned = scan(values),
): number[] {
  const last = values.length - 1;
  // A sum is no number where one of its numbers is none, or where both infinities are among them.
  if (last < 0 || (scanned.sum !== scanned.sum && values.some(Number.isNaN)))
    return shares.map(() => Number.NaN);
  const places = shares.flatMap((p) => {
    const place = p * last;
    return [Math.floor(place), Math.ceil(place)];
  });
  const rising = [...new Set(places)].sort((a, b) => a - b);
  const found = atPlaces(values, scanned, rising);
  const at = (place: number): number => found[rising.indexOf(place)]!;
  return shares.map((p, index) => {
    const below = at(places[2 * index]!);
    const above = at(places[2 * index + 1]!);
    // Two equal infinities have no difference to interpolate.
    return above === below ? below : below + (p * last - places[2 * index]!) * (above - below);
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
export const sumOf = (values: Float64Array): number => scan(values).sum;

/** The mean; not a number for an empty set. */
export const meanOf = (values: Float64Array): number => sumOf(values) / values.length;
