import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Plain } from "./yaml-text.ts";
import { block } from "./yaml-text.ts";

const key = fc
  .stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/)
  .filter((name) => !/^(true|false|null)$/.test(name));
const leaf = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    "2026-11-24",
    "yes",
    "no",
    "null",
    "1e3",
    "0x1f",
    "a: b",
    "- a",
    "#x",
    " a",
    "a ",
    "https://example.com/a?b=1",
    "~",
    "16:30",
    ".5",
  ),
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((number) => number + 0),
  fc.boolean(),
);
const { record } = fc.letrec<{ value: Plain; record: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("value"), { minLength: 1, maxLength: 3 }),
    tie("record"),
  ),
  record: fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
}));

describe("the text of a record", () => {
  test("reads back as what was written", () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(parse(block(value))).toEqual(value);
      }),
    );
  });

  test("puts leaves on one line and the rest in blocks", () => {
    expect(block({ name: "A", history: [{ from: "2026-01-01", source: { kind: "list" } }] })).toBe(
      "name: A\nhistory:\n  - from: 2026-01-01\n    source: { kind: list }",
    );
  });
});
