import { expect, test } from "vitest";

import { productUnit } from "./units.ts";

test("people at a monthly cost are dollars a month", () => {
  expect(productUnit(["FTE", "$/FTE-month"])).toBe("$/month");
});

test("people for some months are dollars", () => {
  expect(productUnit(["people", "months", "$/FTE-month"])).toBe("$");
  expect(productUnit(["FTE-months", "$/FTE-month"])).toBe("$");
});

test("a factor changes no unit", () => {
  expect(productUnit(["$", "×"])).toBe("$");
});

test("what does not cancel is written out", () => {
  expect(productUnit(["$/month", "months", "months"])).toBe("$·month");
  expect(productUnit([])).toBe("1");
});

test("a unit that no bill is made of has no product", () => {
  expect(productUnit(["tokens", "$"])).toBeUndefined();
});
