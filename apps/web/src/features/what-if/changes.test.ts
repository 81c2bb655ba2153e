import fc from "fast-check";
import { expect, test } from "vitest";

import { readChanges, verdictSearch, withChanges, writeChanges } from "./changes.ts";

test("what is written into an address is read from it", () => {
  const fact = fc.constantFrom("requestsPerMonth", "minimumPassRate", "horizonMonths");
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((one) => one + 0);
  fc.assert(
    fc.property(fc.dictionary(fact, value), (changes) => {
      expect(readChanges(writeChanges(changes))).toEqual(changes);
    }),
  );
});

test("what cannot be read is left out", () => {
  expect(readChanges("requestsPerMonth:5e5,<script>:1,minimumPassRate:x,:3,isolation")).toEqual({
    requestsPerMonth: 500_000,
  });
  expect(verdictSearch({ with: 7, asOf: "2026-11-26", other: "x" })).toEqual({
    asOf: "2026-11-26",
  });
});

test("a case without changes stays the same object, so that nothing is computed anew", () => {
  const written = { title: "A", answers: { minimumPassRate: 90 } };
  expect(withChanges(written, {})).toBe(written);
  expect(withChanges(written, { minimumPassRate: 95 }).answers).toEqual({ minimumPassRate: 95 });
});
