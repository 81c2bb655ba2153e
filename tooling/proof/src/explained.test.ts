import { assess, type ExploredVerdict } from "@tapeline/engine";
import { explainNumber, numberPaths } from "@tapeline/engine/explain";
import { expect, test } from "vitest";

import { exploredOf } from "./explored.ts";
import { examples } from "./real-cases.ts";
import { release } from "./release.ts";

/** Every number that lacks a formula, an input or a source. */
function unexplained(explored: ExploredVerdict): string[] {
  return numberPaths(explored).filter((path) => {
    const explanation = explainNumber(explored, path, release);
    if (explanation === undefined || explanation.formula === "" || explanation.because === "")
      return true;
    if (explanation.sources.length === 0) return true;
    return explanation.inputs.some(({ name, value }) => name === "" || value === "");
  });
}

/** What was explored of any example: a kind of number that no example has proves nothing. */
const met = new Set<string>();
const explorations = ["flips", "pairFlips", "information", "sensitivity", "breakEvens"] as const;

test.each(examples)(
  "every number of the verdict on $id, and of what is explored beside it, has a formula, inputs and sources",
  ({ given }) => {
    const explored: ExploredVerdict = { ...assess(given, release), ...exploredOf(given) };
    const paths = numberPaths(explored);
    for (const name of explorations)
      if (paths.some((path) => path.startsWith(`${name}.`))) met.add(name);
    expect(paths.length).toBeGreaterThan(500);
    expect(unexplained(explored)).toEqual([]);
  },
);

test("the examples have numbers of every kind that is explored, pairs of facts among them", () => {
  expect([...met].toSorted()).toEqual(explorations.toSorted());
});
