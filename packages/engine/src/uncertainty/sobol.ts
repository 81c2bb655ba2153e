import { CENTRAL, centralQuantile, normalQuantile } from "./functions.ts";
import { JOE_KUO, SOBOL_DIMENSIONS } from "./joe-kuo.ts";

const BITS = 32;

/** The 32 bits of a number in reverse order. */
export function reverseBits(x: number): number {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

/** One line of the table for every dimension but the first. */
let entries: readonly string[] | undefined;

/**
 * The direction numbers of a dimension with their bits reversed (bit 0 is worth ½), by the recurrence of Bratley and
 * Fox 1988: m_i = 2^d m_(i−d) ⊕ m_(i−d) ⊕ Σ 2^k a_k m_(i−k).
 */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  entries ??= JOE_KUO.trim().split(/;\s*/);
  const entry = dimension === 0 ? undefined : entries[dimension - 1];
  const [polynomial, ...m] = entry === undefined ? [1] : entry.split(" ").map(Number);
  const degree = BITS - 1 - Math.clz32(polynomial!);
  for (let i = 0; i < BITS; i++) {
    if (entry === undefined) m[i] = 1;
    else if (i >= degree) {
      let next = m[i - degree]!;
      for (let k = 1; k <= degree; k++)
        if ((polynomial! >>> (degree - k)) & 1) next ^= m[i - k]! << k;
      m[i] = next;
    }
    // m_i is a number of i + 1 bits whose highest is worth ½.
    directions[i] = reverseBits(m[i]! << (BITS - 1 - i));
  }
  return directions;
}

/** Direction numbers that were asked for before. */
const known: Int32Array[] = [];

function knownDirections(dimension: number): Int32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= SOBOL_DIMENSIONS)
    throw new RangeError(
      `dimension: expected a whole number from 0 to ${SOBOL_DIMENSIONS - 1}, found ${dimension}`,
    );
  return (known[dimension] ??= directionsOf(dimension));
}

/** Points are made in blocks of this length, a power of two, in arrays that are used again. */
const BLOCK = 512;
const points = new Int32Array(BLOCK);

/** Fills `points` with a block of a dimension in natural order, each as 32 bits of which bit 0 is worth ½. */
function fillPoints(directions: Int32Array, from: number): void {
  let first = 0;
  for (let rest = from; rest !== 0; rest &= rest - 1)
    first ^= directions[BITS - 1 - Math.clz32(rest & -rest)]!;
  points[0] = first;
  // The points from 2^b on are those before, each moved by direction b.
  for (let bit = 0, have = 1; have < BLOCK; bit++, have *= 2) {
    const direction = directions[bit]!;
    for (let k = 0; k < have; k++) points[have + k] = points[k]! ^ direction;
  }
}

/** The plain Sobol points of a dimension in natural order, as fractions of 2³²; the first is 0. */
export function sobolPoints(dimension: number, count: number): Uint32Array {
  const directions = knownDirections(dimension);
  const plain = new Uint32Array(count);
  for (let from = 0; from < count; from += BLOCK) {
    fillPoints(directions, from);
    const end = Math.min(BLOCK, count - from);
    for (let k = 0; k < end; k++) plain[from + k] = reverseBits(points[k]!);
  }
  return plain;
}

/** An even mix of two 32-bit numbers: the finaliser of MurmurHash3 over their combination. */
function mix(a: number, b: number): number {
  let h = (a ^ Math.imul(b + 1, 0x9e3779b9)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Owen's nested scrambling of a number whose bit 0 is worth most: each bit is flipped or not by a hash of the bits
 * that are worth more (Laine and Karras 2011, with the constants of Burley 2020, "Practical Hash-based Owen
 * Scrambling").
 */
function scrambleReversed(x: number, seed: number): number {
  x = (x + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return x;
}

/**
 * The first `count` points of one dimension of the scrambled Sobol sequence, each in (0, 1): (k + ½) / 2³². Every
 * dimension has its own scrambling, drawn from the one seed. A shorter set is the beginning of a longer one, and each
 * set of 2^m points has one in each of the 2^m equal parts of (0, 1).
 */
export function scrambledSobol(dimension: number, count: number, seed: number): Float64Array {
  const directions = knownDirections(dimension);
  const own = mix(seed, dimension) | 0;
  const uniforms = new Float64Array(count);
  for (let from = 0; from < count; from += BLOCK) {
    fillPoints(directions, from);
    const end = Math.min(BLOCK, count - from);
    for (let k = 0; k < end; k++)
      uniforms[from + k] = (reverseBits(scrambleReversed(points[k]!, own)) + 0.5) / 4294967296;
  }
  return uniforms;
}

const tailPlaces = new Int32Array(BLOCK);
const tailPoints = new Float64Array(BLOCK);

/** `scrambledSobol` as standard normal numbers: Φ⁻¹ of each point. */
export function standardNormals(dimension: number, count: number, seed: number): Float64Array {
  const normals = scrambledSobol(dimension, count, seed);
  for (let from = 0; from < count; from += BLOCK) {
    const end = Math.min(from + BLOCK, count);
    let tails = 0;
    // All as if they lay in the middle, without a branch that no processor foresees; then those in the tails again.
    for (let k = from; k < end; k++) {
      const p = normals[k]!;
      const q = p - 0.5;
      normals[k] = centralQuantile(q);
      tailPlaces[tails] = k;
      tailPoints[tails] = p;
      tails += (Math.abs(q) + (1 - CENTRAL)) | 0;
    }
    for (let tail = 0; tail < tails; tail++)
      normals[tailPlaces[tail]!] = normalQuantile(tailPoints[tail]!);
  }
  return normals;
}
