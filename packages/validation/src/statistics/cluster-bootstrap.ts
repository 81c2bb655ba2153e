import { seededRandom } from "./seeded-random.ts";

/** A central 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How clusters are drawn anew. */
export interface Drawing {
  readonly seed: number;
  /** How often; 2,000 times unless given. */
  readonly draws?: number;
}

/**
 * A 95 % interval of a statistic by drawing whole clusters with replacement (percentile bootstrap), so
 * that items which share a cluster count once for what they share. Draws in which the statistic is
 * undefined are left out; none is left where it always is, and then there is no interval.
 */
export function clusterBootstrap<T>(
  items: readonly T[],
  clusterOf: (item: T) => string,
  statistic: (drawn: readonly T[]) => number | undefined,
  { seed, draws = 2000 }: Drawing,
): Interval | undefined {
  const clusters = clustersOf(items, clusterOf);
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)]);
    const value = statistic(drawn);
    if (value !== undefined) found.push(value);
  }
  if (found.length === 0) return undefined;
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.round(share * (found.length - 1))];
  return { low: at(0.025), high: at(0.975) };
}

function clustersOf<T>(items: readonly T[], clusterOf: (item: T) => string): readonly T[][] {
  const byName = new Map<string, T[]>();
  for (const item of items) {
    const name = clusterOf(item);
    byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  return [...byName.values()];
}
