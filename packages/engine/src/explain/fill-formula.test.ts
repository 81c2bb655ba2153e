import { expect, test } from "vitest";

import { fillFormula } from "./fill-formula.ts";

test("puts numbers in the places of names and leaves other words", () => {
  const numbers = new Map([
    ["fteApi", "0.05 FTE"],
    ["engineerMonthCost", "$18,000"],
    ["present value of the months", "29.9 months"],
  ]);
  expect(
    fillFormula("fteApi × engineerMonthCost × present value of the months × luck", numbers),
  ).toBe("0.05 FTE × $18,000 × 29.9 months × luck");
});

test("takes the longer of two names, and whole words alone", () => {
  const numbers = new Map([
    ["build", "$10"],
    ["build months", "3"],
  ]);
  expect(fillFormula("build × build months × rebuild", numbers)).toBe("$10 × 3 × rebuild");
});

test("does not read a number's dollar sign as a pattern", () => {
  expect(fillFormula("cost", new Map([["cost", "$1 $& $2"]]))).toBe("$1 $& $2");
});
