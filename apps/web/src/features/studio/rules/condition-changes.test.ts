import { plainValue } from "@tapeline/documents";
import { expect, test } from "vitest";

import { conditionChanges, joinBefore } from "./condition-changes.ts";
import { comparingsIn, readCondition, type Group } from "./condition-parts.ts";

const read = (text: string) => readCondition(plainValue(text, "yaml"), ["when"]);

/** What became of each comparison, in order: nothing, added, or what it was. */
function changes(now: string, before?: string): readonly unknown[] {
  const part = read(now);
  const changeOf = conditionChanges(part, before === undefined ? undefined : read(before));
  return comparingsIn(part).flatMap((one) =>
    one.comparisons.map((comparison) => {
      const change = changeOf(one, comparison);
      return change?.kind === "was" ? change.was.value : change?.kind;
    }),
  );
}

test("a comparison is held against the one with the same fact, wherever it moved", () => {
  const before = "all: [{ isolation: { atLeast: 3 } }, { gap: both }]";
  expect(changes("all: [{ gap: both }, { isolation: { atLeast: 4 } }]", before)).toEqual([
    undefined,
    3,
  ]);
  expect(changes("{ isolation: { atLeast: 3 }, gap: both }", before)).toEqual([
    undefined,
    undefined,
  ]);
});

test("what has no such partner is added; in a new file nothing is", () => {
  const before = "{ isolation: { atLeast: 3 } }";
  expect(changes("{ isolation: { atLeast: 3, below: 5 }, oneOff: true }", before)).toEqual([
    undefined,
    "added",
    "added",
  ]);
  expect(
    changes("any: [{ isolation: { above: 3 } }, { isolation: { above: 4 } }]", before),
  ).toEqual([3, "added"]);
  expect(changes("{ oneOff: true }")).toEqual([undefined]);
});

test("a group is told how it counted before", () => {
  const now = read("any: [{ gap: both }]") as Group;
  expect(joinBefore(now, read("all: [{ gap: both }]"))).toBe("all");
  expect(joinBefore(now, now)).toBeUndefined();
  expect(joinBefore(now, undefined)).toBeUndefined();
});
