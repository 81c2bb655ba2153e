import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { editYaml, type YamlEdit } from "./edit-yaml.ts";

const rule = `# yaml-language-server: $schema=../../schema/rule.json
kind: gate

# Why it is asked: see C9.
title: Answers due within 600 ms rule out hosted models
when: { latencyLimit: { below: 0.6 } } # seconds
whenUnknown: not-met
exclude: [api-prompting, api-retrieval]
because: >-
  In no published case with such a limit did a hosted model serve, since its slowest answers take
  three to four times the usual.
sources:
  # read twice
  - url: https://example.com/a
    retrieved: 2026-11-24
  - url: https://example.com/b
    retrieved: 2026-11-24
reviewBy: 2027-05-25 # half a year
`;
const line = (text: string, begin: string): string | undefined =>
  text.split("\n").find((one) => one.startsWith(begin));

describe("an edit of a YAML document", () => {
  test.each<[string, YamlEdit, string, string]>([
    [
      "a value in a condition",
      { path: ["when", "latencyLimit", "below"], value: 0.8 },
      "below: 0.6",
      "below: 0.8",
    ],
    ["what is done where nobody knows", { path: ["whenUnknown"], value: "ask" }, "not-met", "ask"],
    ["a day", { path: ["reviewBy"], value: "2028-01-01" }, "2027-05-25", "2028-01-01"],
    [
      "a text of a list",
      { path: ["sources", 1, "url"], value: "https://example.com/c" },
      "https://example.com/b",
      "https://example.com/c",
    ],
    [
      "an entry inside brackets",
      { path: ["exclude", 1], value: "no-llm" },
      "api-retrieval]",
      "no-llm]",
    ],
  ])("writes %s over and leaves every other byte", (_what, edit, was, is) => {
    expect(editYaml(rule, [edit])).toBe(rule.replace(was, is));
  });

  test("adds a condition beside another in the same brackets", () => {
    const text = editYaml(rule, [{ path: ["when", "outputForm"], value: "code" }]);
    expect(line(text, "when:")).toBe(
      "when: { latencyLimit: { below: 0.6 }, outputForm: code } # seconds",
    );
    expect(text.replace(/^when:.*$/m, "")).toBe(rule.replace(/^when:.*$/m, ""));
  });

  test("nests a condition that a form has joined with another", () => {
    const value = { any: [{ latencyLimit: { below: 0.6 } }, { outputForm: "code" }] };
    const text = editYaml(rule, [{ path: ["when"], value }]);
    expect(line(text, "when:")).toContain(
      "{ any: [{ latencyLimit: { below: 0.6 } }, { outputForm: code }] }",
    );
    expect(parse(text)).toEqual({ ...parse(rule), when: value });
  });

  test("takes a source away and keeps the remark above the others", () => {
    const text = editYaml(rule, [{ path: ["sources", 1], remove: true }]);
    expect(text).toBe(rule.replace(/ {2}- url: https:\/\/example.com\/b\n.*\n/, ""));
  });

  test("writes a long reason anew, folded at 100 columns, and nothing else", () => {
    const value = "A reason that somebody has written anew, ".repeat(5).trim();
    const text = editYaml(rule, [{ path: ["because"], value }]);
    for (const one of text.split("\n")) expect(one.length).toBeLessThanOrEqual(100);
    expect(parse(text)).toEqual({ ...parse(rule), because: value });
    const [head, tail] = [
      rule.slice(0, rule.indexOf("because")),
      rule.slice(rule.indexOf("sources:")),
    ];
    expect([text.startsWith(head), text.endsWith(tail)]).toEqual([true, true]);
  });

  test("folds a text that has outgrown its line, as the files do", () => {
    const value = "A title that somebody went on with ".repeat(4).trim();
    const text = editYaml(rule, [{ path: ["title"], value }]);
    expect(line(text, "title:")).toBe("title: >-");
    expect(text.split("\n").every((one) => one.length <= 100)).toBe(true);
    expect(parse(text)).toEqual({ ...parse(rule), title: value });
  });

  test("leaves no quotes behind where a text was emptied and written anew", () => {
    const empty = editYaml(rule, [{ path: ["title"], value: "" }]);
    expect(line(empty, "title:")).toBe('title: ""');
    expect(line(editYaml(empty, [{ path: ["title"], value: "Again" }]), "title:")).toBe(
      "title: Again",
    );
  });

  test("puts an entry that is new at the end, and takes one away with its line", () => {
    const added = editYaml(rule, [{ path: ["hard"], value: false }]);
    expect(added).toBe(`${rule}hard: false\n`);
    expect(editYaml(added, [{ path: ["hard"], remove: true }])).toBe(rule);
  });

  test("puts an entry that is new behind the one it is to follow", () => {
    const edit = { path: ["unit"], value: "s", after: "when" } as const;
    expect(editYaml(rule, [edit])).toBe(rule.replace("whenUnknown:", "unit: s\nwhenUnknown:"));
    expect(editYaml(rule, [{ ...edit, after: "nothing" }])).toBe(`${rule}unit: s\n`);
  });

  test("changes a key and no other byte", () => {
    const edit = { path: ["when", "latencyLimit", "below"], rename: "atMost" } as const;
    expect(editYaml(rule, [edit])).toBe(rule.replace("below:", "atMost:"));
    expect(() => editYaml(rule, [{ path: ["kind"], rename: "title" }])).toThrow("there already");
  });

  test("moves an entry with what is said above it", () => {
    const list = "a: 1\nwhen:\n  # the first\n  - x\n  # the second\n  - y\n  - z\nb: 2\n";
    expect(editYaml(list, [{ path: ["when", 1], moveTo: 2 }])).toBe(
      "a: 1\nwhen:\n  # the first\n  - x\n  - z\n  # the second\n  - y\nb: 2\n",
    );
    const map = "when: { x: 1, y: 2 }\n";
    expect(editYaml(map, [{ path: ["when", "y"], moveTo: 0 }])).toBe("when: { y: 2, x: 1 }\n");
    expect(() => editYaml(list, [{ path: ["when", 1], moveTo: 3 }])).toThrow("from 0 to 2");
  });

  test("writes on one line what fits there, as an entry of a list does", () => {
    const list = "when:\n  all:\n    - { a: 1 }\n";
    expect(editYaml(list, [{ path: ["when", "all", 1], value: { b: { below: 2 } } }])).toBe(
      "when:\n  all:\n    - { a: 1 }\n    - { b: { below: 2 } }\n",
    );
  });

  test.each<[string, string, YamlEdit]>([
    ["leads nowhere", rule, { path: ["when", "gap"], remove: true }],
    ["goes through a value", rule, { path: ["kind", "of"], value: 1 }],
    ["begins in a list", "- a\n", { path: [0], value: 1 }],
    ["is in a broken text", "when: { a\n", { path: ["when"], value: 1 }],
  ])("is refused where its path %s", (_what, text, edit) => {
    expect(() => editYaml(text, [edit])).toThrow(/expected|not there|holds no entries/);
  });

  test("gives the data that was asked for, and keeps the bytes of all other entries", () => {
    const values = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.stringMatching(/^[\w ,:#'"{}[\]-]{0,30}$/),
      fc.array(fc.stringMatching(/^[a-z-]{1,8}$/), { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer(), { minKeys: 1, maxKeys: 3 }),
    );
    const paths = fc.constantFrom(
      ["when"],
      ["when", "latencyLimit", "below"],
      ["title"],
      ["because"],
      ["exclude", 0],
      ["sources", 0, "url"],
      ["owner"],
    );
    fc.assert(
      fc.property(paths, values, (path, value) => {
        const text = editYaml(rule, [{ path, value }]);
        const expected = parse(rule) as Record<string, unknown>;
        let at = expected as Record<string | number, unknown>;
        for (const key of path.slice(0, -1)) at = at[key] as typeof at;
        at[path.at(-1)!] = value;
        expect(parse(text)).toEqual(expected);
        const others = (one: string): string[] =>
          one.split(/^(?=\w)/m).filter((entry) => !entry.startsWith(`${path[0]}:`));
        expect(others(text)).toEqual(others(rule));
      }),
      { numRuns: 300 },
    );
  });

  const prices = `name: Example Small 1
offers:
  - provider: example-ai
    available: { from: 2026-03-01 }
    history: # per million tokens
      - from: 2026-03-01
        input: 0.50
        source: { url: https://example.com/a/long/address/of/a/list, retrieved: 2026-03-02, kind: list, note: "a line that nobody has folded" }

      # the second one
      - from: 2026-09-15
        input: 0.40
        witnesses:
          - { list: example, observed: 2026-09-16, value: 0.4 }
  - provider: another
    history: []
# the end
reviewBy: 2026-11-15
`;
  const history = ["offers", 0, "history"];
  const entry = {
    from: "2026-12-01",
    input: 0.3,
    source: { retrieved: "2026-11-20", kind: "list" },
  };
  const lines = (indent: number): string =>
    "- from: 2026-12-01\n  input: 0.3\n  source: { retrieved: 2026-11-20, kind: list }\n".replaceAll(
      /^(?=.)/gm,
      " ".repeat(indent),
    );

  test.each([
    ["behind the last of a list", 2, "  - provider: another\n"],
    ["between two of a list", 1, "\n      # the second one\n"],
    ["before the first of a list", 0, "      - from: 2026-03-01\n"],
  ])("adds lines %s, touches no other, and takes them away again", (_where, at, next) => {
    const given = { ...entry, note: "so that it takes more lines than one of a hundred columns" };
    const text = editYaml(prices, [{ path: [...history, at], insert: given }]);
    const note = "        note: so that it takes more lines than one of a hundred columns\n";
    expect(text).toBe(prices.replace(next, () => lines(6) + note + next));
    expect(editYaml(text, [{ path: [...history, at], remove: true }])).toBe(prices);
  });

  test("lays a short item out as those beside it are", () => {
    const item = { from: "2026-10-01", input: 0.3 };
    const text = editYaml(prices, [{ path: [...history, 2], value: item }]);
    const last = "          - { list: example, observed: 2026-09-16, value: 0.4 }\n";
    const lines = "      - from: 2026-10-01\n        input: 0.3\n";
    expect(text).toBe(prices.replace(last, last + lines));
    const witness = { list: "other", observed: "2026-09-17", value: 0.4 };
    const path = [...history, 1, "witnesses", 1];
    expect(editYaml(prices, [{ path, value: witness }])).toBe(
      prices.replace(
        last,
        `${last}          - { list: other, observed: 2026-09-17, value: 0.4 }\n`,
      ),
    );
  });

  test("adds an entry to the map that an item of a list is, on a line of its own", () => {
    const text = editYaml(prices, [{ path: [...history, 1, "standing"], value: "lists-agree" }]);
    const before = "          - { list: example, observed: 2026-09-16, value: 0.4 }\n";
    expect(text).toBe(prices.replace(before, `${before}        standing: lists-agree\n`));
    expect(editYaml(text, [{ path: [...history, 1, "standing"], remove: true }])).toBe(prices);
  });

  test.each<[string, YamlEdit, string, string]>([
    [
      "brackets alone that a value is added to",
      { path: ["offers", 0, "available", "until"], value: "2027-01-31" },
      "{ from: 2026-03-01 }",
      "{ from: 2026-03-01, until: 2027-01-31 }",
    ],
    [
      "the first entry of an item beside its hyphen",
      { path: ["offers", 1, "provider"], value: { id: "third" } },
      "provider: another",
      "provider: { id: third }",
    ],
    [
      "an empty list that gets its first item",
      { path: ["offers", 1, "history", 0], value: "first" },
      "history: []",
      "history: [first]",
    ],
  ])("writes %s", (_what, edit, was, is) => {
    expect(editYaml(prices, [edit])).toBe(prices.replace(was, is));
  });

  test("writes an item anew where the entry beside its hyphen goes", () => {
    const text = editYaml(prices, [{ path: ["offers", 1, "provider"], remove: true }]);
    expect(text).toBe(prices.replace("  - provider: another\n    history", "  - history"));
  });

  test("leaves an empty list where its only item goes", () => {
    const path = [...history, 1, "witnesses"];
    const text = editYaml(prices, [{ path: [...path, 0], remove: true }]);
    expect(text).toBe(prices.replace(/witnesses:\n.*\n/, "witnesses: []\n"));
  });

  test("refuses a place behind the end of a list", () => {
    expect(() => editYaml(prices, [{ path: [...history, 9], insert: 1 }])).toThrow(/no list/);
  });
});
