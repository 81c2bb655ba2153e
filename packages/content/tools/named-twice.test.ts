import { expect, test } from "vitest";

import { namedTwice } from "./named-twice.ts";

test("a name that stands twice in a list of names is told at its second place", () => {
  const rule = { claims: ["S1", "C2", "S1"], examples: [{ excludes: ["a", "a"] }] };
  expect(namedTwice(rule).map(({ path, found }) => `${path.join(".")} ${found}`)).toEqual([
    "claims.2 S1",
    "examples.0.excludes.1 a",
  ]);
});

test("a factor may stand twice in a product, and numbers and maps in any list", () => {
  expect(namedTwice({ times: ["a", "a"], by: [1, 1], lines: [{ id: "a" }, { id: "a" }] })).toEqual(
    [],
  );
});
