import { expect, test } from "vitest";
import { groupDigits } from "./group-digits.ts";

test("puts thousands apart and leaves the rest", () => {
  expect([0, 999, 1_000, -1_234_567, 0.12345, 12_345.678_9, 1e21, 1e-7].map(groupDigits)).toEqual([
    "0",
    "999",
    "1,000",
    "-1,234,567",
    "0.12345",
    "12,345.6789",
    "1e+21",
    "1e-7",
  ]);
});
