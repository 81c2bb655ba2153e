import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, nearest } from "./nearest.ts";

const known = ["requestsPerMonth", "growthPerMonth", "region"];

describe("finds the word that was meant", () => {
  test.each([
    ["requestPerMonth", "requestsPerMonth"],
    ["requests_per_month", "requestsPerMonth"],
    ["Region", "region"],
    ["regoin", "region"],
    ["requests", "requestsPerMonth"],
    ["PerMonth", undefined],
    ["egi", undefined],
    ["colour", undefined],
    ["r".repeat(1_000), undefined],
  ])("%s", (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });
});

test("counts letters added, dropped, changed or swapped", () => {
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("ab", "ba")).toBe(1);
  expect(editDistance("", "abc")).toBe(3);
});

test("is none for the same word, the same both ways, and at most the longer length", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance === 0).toBe(one === other);
      expect(editDistance(other, one)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
    }),
  );
});
