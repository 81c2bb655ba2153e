import type { Column } from "../uncertainty/cells.ts";

/** Worlds sorted into bins: the bin of each, and how many lie in each bin. */
export interface Bins {
  readonly of: Uint8Array;
  readonly counts: readonly number[];
}

/** Bins of equal count, as near as equal values allow: what is equal lies in one bin. */
export const usualBins = 16;

/** Sorts worlds by a number into bins of equal count; worlds of one value are never parted. */
export function equalCountBins(column: Column, bins: number = usualBins): Bins {
  const sorted = Float64Array.from(column).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < bins; bin++) {
    const edge = sorted[Math.floor((bin * sorted.length) / bins)];
    if (edge > (edges.at(-1) ?? sorted[0])) edges.push(edge);
  }
  return sortInto(column, edges);
}

/** Sorts worlds by a choice: a bin for each value that occurs. */
export function binsByValue(column: Column): Bins {
  const values = [...new Set(column)].sort((a, b) => a - b);
  return sortInto(column, values.slice(1));
}

/** Bin k holds what is at least edge k − 1 and below edge k. */
function sortInto(column: Column, edges: readonly number[]): Bins {
  const of = new Uint8Array(column.length);
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (let world = 0; world < column.length; world++) {
    const value = column[world];
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= edges[middle]) low = middle + 1;
      else high = middle;
    }
    of[world] = low;
    counts[low]++;
  }
  return { of, counts };
}
