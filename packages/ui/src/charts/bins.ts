/** So many points are drawn one by one; more of them are counted in squares. */
export const mostPoints = 500;

/** A square of a drawing and what lies in it. */
export interface Bin {
  /** Its place in squares from the left and the top. */
  readonly column: number;
  readonly row: number;
  readonly count: number;
  /** The commonest code among its points. */
  readonly code: string;
}

/** Points of a drawing counted in squares of `size` pixels. */
export function binsOf(
  points: readonly { readonly x: number; readonly y: number; readonly code: string }[],
  size: number,
): readonly Bin[] {
  const bins = new Map<string, { column: number; row: number; codes: Map<string, number> }>();
  for (const { x, y, code } of points) {
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    const key = `${column} ${row}`;
    const bin = bins.get(key) ?? { column, row, codes: new Map<string, number>() };
    bin.codes.set(code, (bin.codes.get(code) ?? 0) + 1);
    bins.set(key, bin);
  }
  return [...bins.values()].map(({ column, row, codes }) => {
    const ranked = [...codes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const count = ranked.reduce((sum, [, one]) => sum + one, 0);
    return { column, row, count, code: ranked[0][0] };
  });
}
