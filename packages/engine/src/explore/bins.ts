import type { Fact } from "../facts/derive-facts.ts";
import type { Column } from "../uncertainty/cells.ts";
import { normalQuantile } from "../uncertainty/functions.ts";
import { prepareInterval, valueAt } from "../uncertainty/interval.ts";
import { allowedOf, type Worlds } from "../uncertainty/sample-worlds.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";

/** Worlds sorted into bins: the bin of each, and how many lie in each bin. */
export interface Bins {
  readonly of: Uint8Array;
  readonly counts: readonly number[];
}

/** Enough to see a curve, few enough for each bin to hold many worlds (decision model §7). */
const usualBins = 16;

const shares = Array.from({ length: usualBins - 1 }, (_, bin) => (bin + 1) / usualBins);
const normalEdges = shares.map(normalQuantile);

/** Sorts worlds by a number into bins of equal count; worlds of one value are never parted. */
export function equalCountBins(column: Column): Bins {
  const sorted = Float64Array.from(column).sort();
  return sortInto(
    column,
    shares.map((share) => sorted[Math.floor(share * sorted.length)]),
  );
}

/** The same for standard normal numbers of the worlds' own points, which fill their quantiles evenly. */
export const normalBins = (normals: Column): Bins => sortInto(normals, normalEdges);

/** Sorts worlds by a choice: a bin for each value that occurs. */
export function binsByValue(column: Column): Bins {
  const values = [...new Set(column)].sort((a, b) => a - b);
  return sortInto(column, values.slice(1));
}

/**
 * The worlds sorted by what a fact is in them: a choice by its values, a number at the quantiles of its interval, which the
 * worlds' points fill evenly.
 */
export function binsOfFact(fact: Fact, worlds: Worlds): Bins {
  if (fact.chances !== undefined) return binsByValue(worlds.choice(fact.id));
  const prepared = prepareInterval(fact.interval!, allowedOf(fact));
  const edges = normalEdges.map((z) => valueAt(prepared, z));
  const whole = fact.question.integer;
  return sortInto(worlds.number(fact.id as NumberFactId), whole ? edges.map(Math.round) : edges);
}

/** Bin k holds what is at least edge k − 1 and below edge k; equal edges are one, and so no value is parted. */
function sortInto(column: Column, rising: readonly number[]): Bins {
  const edges = [...new Set(rising)];
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
