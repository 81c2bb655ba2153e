import fc from "fast-check";
import { expect, test } from "vitest";

import { editDistance, nearestName, nearestNames } from "./nearest-names.ts";

test("names are near by letters, whatever their case, the nearest first and each once", () => {
  const names = ["gap", "region", "regions", "Regoin", "gap"];
  expect(nearestNames("regoin", names)).toEqual(["Regoin", "region", "regions"]);
  expect(nearestNames("GAP", names)).toEqual(["gap"]);
  expect(nearestName("weather", names)).toBeUndefined();
});

test("a larger share of the letters may differ where that is asked for", () => {
  expect(nearestNames("retrieval", ["api-retrieval"])).toEqual([]);
  expect(nearestNames("retrieval", ["api-retrieval"], 1 / 2)).toEqual(["api-retrieval"]);
});

test("a letter or two are like nothing but themselves", () => {
  expect(nearestNames("x", ["y", "X", "O4"])).toEqual(["X"]);
});

test("five are told at most", () => {
  const names = Array.from({ length: 9 }, (_, index) => `gap${index}`);
  expect(nearestNames("gap", names)).toEqual(names.slice(0, 5));
});

test("counts a letter dropped, put in, replaced or swapped as one edit", () => {
  expect(editDistance("model", "mdel")).toBe(1);
  expect(editDistance("model", "modell")).toBe(1);
  expect(editDistance("model", "modal")).toBe(1);
  expect(editDistance("model", "mdoel")).toBe(1);
  expect(editDistance("kitten", "sitting")).toBe(3);
});

test("is nought for the same text alone, and the same both ways", () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
