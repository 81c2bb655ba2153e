import fc from "fast-check";
import { expect, test } from "vitest";

import type { ExploredVerdict } from "../vocabulary/explore.ts";
import { findAt, numberPaths } from "./number-paths.ts";

/** A tree in a verdict's place: paths know nothing of what they lead to. */
const treeOf = (tree: unknown): ExploredVerdict => tree as ExploredVerdict;

const tree = treeOf({
  share: 0.5,
  title: "no number",
  options: [
    { id: "api", cost: { p10: 1, p50: 2, p90: 3, mean: 2 } },
    { id: "api.v2", cost: { p10: 4, p50: 5, p90: 6, mean: 5 } },
  ],
  facts: [{ id: "gap", chances: { knowledge: 0.4, both: 0.6 } }],
  pairs: [{ at: [7, 8] }],
  twins: [
    { option: "api", items: 30 },
    { option: "api", items: 100 },
  ],
});

test("names members of lists by id, and by place where they have none of their own", () => {
  expect(numberPaths(tree)).toEqual([
    "share",
    "options.api.cost.p10",
    "options.api.cost.p50",
    "options.api.cost.p90",
    "options.api.cost.mean",
    "options.api.v2.cost.p10",
    "options.api.v2.cost.p50",
    "options.api.v2.cost.p90",
    "options.api.v2.cost.mean",
    "facts.gap.chances.knowledge",
    "facts.gap.chances.both",
    "pairs.0.at.0",
    "pairs.0.at.1",
    "twins.0.items",
    "twins.1.items",
  ]);
});

test("finds a member by its id, dots in it or not, and by its place", () => {
  expect(findAt(tree, "options.api.cost.p50")?.value).toBe(2);
  expect(findAt(tree, "options.api.v2.cost.p50")?.value).toBe(5);
  expect(findAt(tree, "options.1.cost.p50")).toMatchObject({
    path: "options.api.v2.cost.p50",
    value: 5,
  });
  expect(findAt(tree, "options[1].cost.p50")?.path).toBe("options.api.v2.cost.p50");
});

test("finds nothing where there is nothing", () => {
  for (const path of [
    "",
    "options.none.cost.p50",
    "options.9",
    "share.more",
    "options.api.cost.p55",
    "constructor",
    "options.length",
  ])
    expect(findAt(tree, path)).toBeUndefined();
});

test("says by which pattern a number is explained", () => {
  expect(findAt(tree, "options.api.cost.p10")?.pattern).toBe("options.*.cost.<spread>");
  expect(findAt(tree, "facts.gap.chances.both")?.pattern).toBe("facts.*.chances.*");
  expect(findAt(tree, "pairs.0.at.1")?.pattern).toBe("pairs.*.at.*");
});

test("leads every path back to its own number, whatever the ids", () => {
  const id = fc.stringMatching(/^[a-z0-9./@: -]{1,6}$/);
  const list = fc.array(fc.record({ id, value: fc.integer() }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.record({ list, inner: fc.array(fc.record({ name: id, list })) }), (grown) => {
      const numbers: number[] = [];
      JSON.stringify(grown, (_, value: unknown) => {
        if (typeof value === "number") numbers.push(value);
        return value;
      });
      const paths = numberPaths(treeOf(grown));
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.map((path) => findAt(treeOf(grown), path)?.value)).toEqual(numbers);
    }),
  );
});
