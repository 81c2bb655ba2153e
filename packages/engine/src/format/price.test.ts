import { expect, test } from "vitest";

import { priceOf } from "./price.ts";

test("keeps a price's own digits", () => {
  expect([0.5, 0.0375, 12, 0.000001, 1250.5].map(priceOf)).toEqual([
    "$0.50",
    "$0.0375",
    "$12.00",
    "$0.000001",
    "$1,250.50",
  ]);
});

test("says that a missing price is not priced, never zero", () => {
  expect(priceOf(undefined)).toBe("not priced");
});
