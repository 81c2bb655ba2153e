import fc from "fast-check";
import { expect, test } from "vitest";

import { clusterBootstrap } from "./cluster-bootstrap.ts";
import { seededRandom } from "./seeded-random.ts";

interface Item {
  readonly group: string;
  readonly value: number;
}
const groupOf = ({ group }: Item): string => group;
const mean = (items: readonly Item[]): number | undefined =>
  items.length === 0 ? undefined : items.reduce((sum, { value }) => sum + value, 0) / items.length;

const alone = Array.from({ length: 40 }, (_, index) => ({ group: `g${index}`, value: index % 2 }));
const inFours = alone.map(({ value }, index) => ({ group: `g${index % 2}${index >> 3}`, value }));

test("gives the same interval for the same seed, and another for another", () => {
  const spread = alone.map(({ group }, index) => ({ group, value: index * index }));
  const interval = (seed: number) => clusterBootstrap(spread, groupOf, mean, { seed });
  expect(interval(1)).toEqual(interval(1));
  expect(interval(2)).not.toEqual(interval(1));
});

test("is about as wide as the binomial says where every item stands alone", () => {
  const { low, high } = clusterBootstrap(alone, groupOf, mean, { seed: 1 })!;
  const half = 1.96 * Math.sqrt(0.25 / 40);
  expect(low).toBeGreaterThan(0.5 - 1.3 * half);
  expect(low).toBeLessThan(0.5 - 0.7 * half);
  expect(high).toBeGreaterThan(0.5 + 0.7 * half);
  expect(high).toBeLessThan(0.5 + 1.3 * half);
});

test("is wider where alike items share a cluster", () => {
  const width = (items: readonly Item[]): number => {
    const { low, high } = clusterBootstrap(items, groupOf, mean, { seed: 1 })!;
    return high - low;
  };
  expect(width(inFours)).toBeGreaterThan(1.5 * width(alone));
});

test("is a point where all are alike, and nothing where there is nothing", () => {
  const same = [
    { group: "a", value: 3 },
    { group: "b", value: 3 },
  ];
  expect(clusterBootstrap(same, groupOf, mean, { seed: 1 })).toEqual({ low: 3, high: 3 });
  expect(clusterBootstrap([], groupOf, mean, { seed: 1 })).toBeUndefined();
});

test("draws numbers from 0 up to 1, evenly, the same for the same seed", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [random, again] = [seededRandom(seed), seededRandom(seed)];
      const drawn = Array.from({ length: 2000 }, random);
      expect(drawn).toEqual(Array.from({ length: 2000 }, again));
      expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
      expect(drawn.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1);
    }),
  );
});
