import { expect, test } from "vitest";

import { plainValue } from "./plain-value.ts";

test("gives what a document holds, whatever that is", () => {
  expect(plainValue("\ufefftitle: A\nlist: [1, no]\n", "yaml")).toEqual({
    title: "A",
    list: [1, "no"],
  });
  expect(plainValue('{"a": null}', "json")).toEqual({ a: null });
});

test.each([
  ["what is no YAML", "a: [1"],
  ["an alias", "a: &x 1\nb: *x"],
  ["a key twice", "a: 1\na: 2"],
  ["more levels than allowed", "[".repeat(100) + "]".repeat(100)],
  ["more than allowed", `a: ${"x".repeat(5_000_001)}`],
])("gives nothing for %s", (_, text) => {
  expect(plainValue(text, "yaml")).toBeUndefined();
});
