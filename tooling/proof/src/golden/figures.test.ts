import { expect, test } from "vitest";

import { columns, dollars, figure, inHundred, spread } from "./figures.ts";

test("figures have two digits below a hundred and three above, in groups", () => {
  expect([0, 0.000066123, 1.26, 99.4, 12_345, 1_234_567_890].map((one) => figure(one))).toEqual([
    "0",
    "0.000066",
    "1.3",
    "99",
    "12,300",
    "1,230,000,000",
  ]);
});

test("figures have as many digits as are asked for", () => {
  expect([0.00105, 99.54, 12_345].map((one) => figure(one, 3))).toEqual([
    "0.00105",
    "99.5",
    "12,300",
  ]);
});

test("dollars below nothing have their sign before them", () => {
  expect(dollars(-1234)).toBe("−$1,230");
});

test("a chance is never told as none that is one", () => {
  expect([0, 0.004, 0.006, 1].map(inHundred)).toEqual([
    "0 in 100",
    "< 1 in 100",
    "1 in 100",
    "100 in 100",
  ]);
});

test("a spread without doubt is one figure", () => {
  expect(spread({ p10: 5, p50: 5, p90: 5, mean: 5 })).toBe("$5");
  expect(spread({ p10: 5, p50: 6, p90: 7, mean: 6 })).toBe("$5 · $6 · $7");
});

test("cells stand under one another, and nothing follows the last", () => {
  expect(
    columns([
      ["a", "bb", "c"],
      ["aaa", "b", ""],
    ]),
  ).toEqual(["a    bb  c", "aaa  b"]);
});
