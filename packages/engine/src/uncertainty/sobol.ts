import { fittedQuantile, HIGH, normalQuantile, quantileTable } from "./functions.ts";
import { JOE_KUO, SOBOL_DIMENSIONS } from "./joe-kuo.ts";
import { TABLED, tabledQuantile } from "./normal-table.ts";

const BITS = 32;
/** Points are made in blocks of so many pairs, a power of two, in arrays that are used again. */
const PAIRS = 256;

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

/** What of a dimension does not depend on the seed. */
interface Dimension {
  /** Its direction numbers with their bits reversed. */
  readonly directions: Int32Array;
  /** The first point of each pair of a block, were the first of the block 0. */
  readonly block: Int32Array;
}

/** Dimensions that were asked for before. */
const known: Dimension[] = [];

function knownDimension(dimension: number): Dimension {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= SOBOL_DIMENSIONS)
    throw new RangeError(
      `dimension: expected a whole number from 0 to ${SOBOL_DIMENSIONS - 1}, found ${dimension}`,
    );
  return (known[dimension] ??= makeDimension(dimension));
}

function makeDimension(dimension: number): Dimension {
  const directions = directionsOf(dimension);
  const block = new Int32Array(PAIRS);
  // The points from 2^b on are those before, each moved by the direction of bit b.
  for (let bit = 1, have = 1; have < PAIRS; bit++, have *= 2)
    for (let k = 0; k < have; k++) block[have + k] = block[k]! ^ directions[bit]!;
  return { directions, block };
}

/** The plain Sobol points of a dimension in natural order, as fractions of 2³²; the first is 0. */
export function sobolPoints(dimension: number, count: number): Uint32Array {
  const { directions } = knownDimension(dimension);
  return Uint32Array.from({ length: count }, (_, k) => {
    let point = 0;
    for (let bit = 0; k >>> bit !== 0; bit++) if ((k >>> bit) & 1) point ^= directions[bit]!;
    return reverseBits(point);
  });
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

/** What each byte of a number whose bit 0 is worth ½ adds to where it lies in (0, 1), half a step above its digits. */
const byteAt = (first: number, add: number): Float64Array =>
  Float64Array.from({ length: 256 }, (_, byte) => (reverseBits(byte << first) + add) / 4294967296);
const firstByte = byteAt(0, 0.5);
const secondByte = byteAt(8, 0);
const thirdByte = byteAt(16, 0);
const lastByte = byteAt(24, 0);

/** Of each pair the point below ½, with the halves of its bits; the other lies as far from 1 as it from 0. */
const lower = new Float64Array(PAIRS);
const halves = new Int32Array(lower.buffer);
/** Whether it is the first of its pair, 0, or the second, 1. */
const place = new Uint8Array(PAIRS);
/** Which pairs lie so far out that the table of Φ⁻¹ does not reach them. */
const far = new Uint8Array(PAIRS);

/**
 * Fills `lower` and `place` with a block of pairs. Point 2j + 1 is point 2j with its first digit flipped, in every dimension; what
 * lies above ½ is scrambled as the mirror image of what lies below. So scrambling stays nested, and the two points of a
 * pair are images of one another in the middle of the cube.
 */
function fillPairs({ directions, block }: Dimension, own: number, from: number): void {
  let first = 0;
  for (let rest = from; rest !== 0; rest &= rest - 1)
    first ^= directions[BITS - Math.clz32(rest & -rest)]!;
  for (let k = 0; k < PAIRS; k++) {
    const point = block[k]! ^ first;
    const x = scrambleReversed(point & -2, own);
    const below = x ^ -(x & 1);
    place[k] = (x ^ point) & 1;
    lower[k] =
      firstByte[below & 255]! +
      secondByte[(below >>> 8) & 255]! +
      (thirdByte[(below >>> 16) & 255]! + lastByte[below >>> 24]!);
  }
}

/**
 * The first `count` points of one dimension of the scrambled Sobol sequence, each in (0, 1): (k + ½) / 2³². Every
 * dimension has its own scrambling, drawn from the one seed. A shorter set is the beginning of a longer one, and each
 * set of 2^m points has one in each of the 2^m equal parts of (0, 1). Two by two they add up to 1.
 */
export function scrambledSobol(dimension: number, count: number, seed: number): Float64Array {
  return inPairs(dimension, count, seed, (uniforms, from, pairs) => {
    for (let k = 0; k < pairs; k++) {
      uniforms[from + 2 * k + place[k]!] = lower[k]!;
      uniforms[from + 2 * k + 1 - place[k]!] = 1 - lower[k]!;
    }
  });
}

/** The standard normal number that lies farthest from 0: Φ⁻¹ of the point nearest to 1. */
export const FARTHEST = -normalQuantile(0.5 / 4294967296);

/** `scrambledSobol` as standard normal numbers: Φ⁻¹ of each point. Two by two they add up to 0. */
export const standardNormals = (dimension: number, count: number, seed: number): Float64Array =>
  inPairs(dimension, count, seed, fillNormals);

function fillNormals(normals: Float64Array, from: number, pairs: number): void {
  const table = quantileTable;
  let count = 0;
  for (let k = 0; k < pairs; k++) {
    const p = lower[k]!;
    const z = tabledQuantile(table, p, halves[2 * k + HIGH]!);
    normals[from + 2 * k + place[k]!] = z;
    normals[from + 2 * k + 1 - place[k]!] = -z;
    if (p < TABLED) far[count++] = k;
  }
  // Apart from the others, which a call among them would slow down.
  for (let at = 0; at < count; at++) {
    const k = far[at]!;
    const z = fittedQuantile(lower[k]!);
    normals[from + 2 * k + place[k]!] = z;
    normals[from + 2 * k + 1 - place[k]!] = -z;
  }
}

function inPairs(
  dimension: number,
  count: number,
  seed: number,
  fill: (out: Float64Array, from: number, pairs: number) => void,
): Float64Array {
  const made = knownDimension(dimension);
  const own = mix(seed, dimension) | 0;
  const pairs = (count + 1) >>> 1;
  const out = new Float64Array(2 * pairs);
  for (let from = 0; from < pairs; from += PAIRS) {
    fillPairs(made, own, from);
    fill(out, 2 * from, Math.min(PAIRS, pairs - from));
  }
  return count === out.length ? out : out.slice(0, count);
}
