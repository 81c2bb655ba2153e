import { standardNormals } from "./sobol.ts";

/** Longer sets are made anew each time, so that what is kept stays below 256 dimensions × 8,192 points × 8 bytes. */
const KEPT_POINTS = 8192;

/**
 * The standard normal numbers behind the worlds of one seed (decision model §3), each dimension computed once: row w
 * of dimension d is the same number in every set that holds it, however long.
 */
export class WorldPoints {
  readonly seed: number;
  readonly #byDimension = new Map<number, Float64Array>();

  constructor(seed: number) {
    this.seed = seed;
  }

  /** The first `count` normals of a dimension. The array is shared: read it, do not write to it. */
  normals(dimension: number, count: number): Float64Array {
    const kept = this.#byDimension.get(dimension);
    if (kept !== undefined && kept.length >= count) return kept.subarray(0, count);
    const normals = standardNormals(dimension, count, this.seed);
    if (count <= KEPT_POINTS) this.#byDimension.set(dimension, normals);
    return normals;
  }
}
