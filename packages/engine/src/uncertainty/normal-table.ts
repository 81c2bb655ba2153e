/*
 * Φ⁻¹ between 1/512 and ½, where 255 of 256 points lie: in each part a polynomial through values of the fits, which takes a
 * quarter of their time, being without a division, a logarithm and a root. Within 1e-12 relative, as they are.
 */

/** From here to ½ a share has a row. */
export const TABLED = 1 / 512;

const OCTAVES = 8;
/** Rows between a power of two and the next. */
const ROWS = 64;
const ROW_BITS = 6;
const ALL_ROWS = OCTAVES * ROWS;
const DEGREE = 4;
/** What the upper half of a double keeps below exponent and row; what exponent and row of the first row are. */
const BELOW_ROW = 20 - ROW_BITS;
const FIRST = (1023 - OCTAVES - 1) << ROW_BITS;

/** By row its middle, and the coefficients of its polynomial from the constant one up. */
export interface NormalTable {
  readonly middles: Float64Array;
  readonly c0: Float64Array;
  readonly c1: Float64Array;
  readonly c2: Float64Array;
  readonly c3: Float64Array;
  readonly c4: Float64Array;
}

/**
 * Φ⁻¹(p) for p from `TABLED` to ½, by a table of it; `high` is the upper half of p's bits. Anything below gets a number without
 * a meaning, and no error.
 */
export function tabledQuantile(table: NormalTable, p: number, high: number): number {
  const { middles, c0, c1, c2, c3, c4 } = table;
  const row = ((high >> BELOW_ROW) - FIRST) & (ALL_ROWS - 1);
  const t = p - middles[row]!;
  return (p - 0.5) * (c0[row]! + t * (c1[row]! + t * (c2[row]! + t * (c3[row]! + t * c4[row]!))));
}

/** The table, of Φ⁻¹(p) ÷ (p − ½), which is smooth and positive up to ½. */
export function tableOf(quantile: (p: number) => number): NormalTable {
  const make = () => new Float64Array(ALL_ROWS);
  const middles = make();
  const coefficients = [make(), make(), make(), make(), make()] as const;
  let row = 0;
  for (let octave = TABLED; octave < 0.5; octave *= 2)
    for (let part = 0; part < ROWS; part++, row++) {
      const reach = octave / (2 * ROWS);
      const middle = octave + (2 * part + 1) * reach;
      middles[row] = middle;
      const ratio = (t: number) => quantile(middle + t) / (middle + t - 0.5);
      const polynomial = polynomialThrough(ratio, reach);
      coefficients.forEach((column, power) => (column[row] = polynomial[power]!));
    }
  const [c0, c1, c2, c3, c4] = coefficients;
  return { middles, c0, c1, c2, c3, c4 };
}

/** Coefficients of the polynomial that meets a function at evenly spaced places up to `reach` from 0 (Newton's differences). */
function polynomialThrough(f: (t: number) => number, reach: number): Float64Array {
  const places = Float64Array.from(
    { length: DEGREE + 1 },
    (_, at) => (reach * (2 * at - DEGREE)) / (DEGREE + 0.5),
  );
  const differences = places.map(f);
  for (let order = 1; order <= DEGREE; order++)
    for (let at = DEGREE; at >= order; at--)
      differences[at] =
        (differences[at]! - differences[at - 1]!) / (places[at]! - places[at - order]!);
  const coefficients = new Float64Array(DEGREE + 1);
  // Times (t − place), plus the next difference.
  for (let at = DEGREE; at >= 0; at--) {
    for (let power = DEGREE; power > 0; power--)
      coefficients[power] = coefficients[power - 1]! - places[at]! * coefficients[power]!;
    coefficients[0] = differences[at]! - places[at]! * coefficients[0]!;
  }
  return coefficients;
}
