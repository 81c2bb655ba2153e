import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formatProblem } from "../problem.ts";
import { readDocument } from "../read-document.ts";

function read(text: string): unknown {
  const reading = readDocument(text, { file: "a.yaml", schema: z.unknown() });
  return reading.ok ? reading.value : reading.problems.map(formatProblem);
}

describe("reads the core schema of YAML 1.2 and nothing else", () => {
  test.each([
    ["no: no", { no: "no" }],
    ["a: [yes, on, off, y, n]", { a: ["yes", "on", "off", "y", "n"] }],
    ["a: 1:30", { a: "1:30" }],
    ["a: 22:22:22", { a: "22:22:22" }],
    ["a: 1_000", { a: "1_000" }],
    ["a: 2026-11-24", { a: "2026-11-24" }],
    ["a: [true, False, TRUE]", { a: [true, false, true] }],
    ["a: [null, ~, ]", { a: [null, null] }],
    ["a:", { a: null }],
    ["a: [0x1F, 0o17, 1e3, -.5, +7]", { a: [31, 15, 1_000, -0.5, 7] }],
    ["1: a\n2.50: b\ntrue: c\nnull: d", { "1": "a", "2.50": "b", true: "c", null: "d" }],
    ["a: |-\n  [[[ {{{ &b *c !d\n  %e", { a: "[[[ {{{ &b *c !d\n%e" }],
    ['a: "&b *c !d <<"', { a: "&b *c !d <<" }],
    ["a: b & c * d ! e # f", { a: "b & c * d ! e" }],
    ["[a: 1, b: 2]", [{ a: 1 }, { b: 2 }]],
    ["{ a, b: 1 }", { a: null, b: 1 }],
    ["---\na: 1\n...\n", { a: 1 }],
    ["\ufeffa: 1", { a: 1 }],
    ["a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
    ["a: '2026'", { a: "2026" }],
    ['"": 1', { "": 1 }],
    ["hasOwnProperty: 1\ntoString: 2", { hasOwnProperty: 1, toString: 2 }],
    ["a: 9007199254740991", { a: 9_007_199_254_740_991 }],
    ["a: 1e18", { a: 1e18 }],
    ["a: 0.05", { a: 0.05 }],
  ])("%j", (text, value) => {
    expect(read(text)).toEqual(value);
  });
});

describe("refuses with place, field and what to do", () => {
  test.each([
    ["", "a.yaml:1:1 (document): expected a document, found nothing"],
    ["# only a comment\n\n", "a.yaml:1:1 (document): expected a document, found nothing"],
    ["---\n", "a.yaml:1:1 (document): expected a document, found nothing"],
    ["a:\n  b: &x 1", 'a.yaml:2:6 a.b: expected values that are written out, found an anchor "&x"'],
    ["- 1\n- *x", 'a.yaml:2:3 [1]: expected values that are written out, found an alias "*x"'],
    ["a: !!str 1", 'a.yaml:1:4 a: expected a value without a tag, found the tag "!!str"'],
    ["a: !new 1", 'a.yaml:1:4 a: expected a value without a tag, found the tag "!new"'],
    ["%YAML 1.1\n---\na: yes", "a.yaml:1:1 (document): expected a document without directives"],
    [
      "a: 1\nb:\n  <<: { c: 1 }",
      'a.yaml:3:3 b["<<"]: expected keys that are written out, found a merge key',
    ],
    ["a: 1\nb: 2\na: 3", 'a.yaml:3:1 a: expected each key once, found "a" again (first on line 1)'],
    ['a: 1\n"a": 2', 'a.yaml:2:1 a: expected each key once, found "a" again (first on line 1)'],
    ["a: { b: 1, b: 2 }", 'a.yaml:1:12 a.b: expected each key once, found "b" again'],
    [
      "a:\n  __proto__: 1",
      "a.yaml:2:3 a.__proto__: expected a key that names a field, found the reserved word",
    ],
    ['"__pro\\x74o__": 1', "a.yaml:1:1 __proto__: expected a key that names a field"],
    ["constructor: { prototype: 1 }", "a.yaml:1:1 constructor: expected a key"],
    ["- constructor: 1", "a.yaml:1:3 [0].constructor: expected a key that names a field"],
    ["a: 1\n---\nb: 2", "a.yaml:2:1 (document): expected one document in a file"],
    ["a: 1\n...\nb: 2", "a.yaml:3:1 (document): expected one document in a file"],
    ["a: .inf", "a.yaml:1:4 a: expected a finite number, found .inf"],
    ["a: [1, -.Inf]", "a.yaml:1:8 a[1]: expected a finite number, found -.Inf"],
    ["a: .nan", "a.yaml:1:4 a: expected a finite number, found .nan"],
    ["a: 1e999", "a.yaml:1:4 a: expected a finite number, found 1e999"],
    ["a: 9007199254740993", "a.yaml:1:4 a: expected a number of at most 9,007,199,254,740,991"],
    ["a: -9007199254740993", "a.yaml:1:4 a: expected a number of at most 9,007,199,254,740,991"],
    ["a: 0xffffffffffffffff", "a.yaml:1:4 a: expected a number of at most 9,007,199,254,740,991"],
    ["a: 007", "a.yaml:1:4 a: expected a number without leading zeros, found 007"],
    ["a:\n\tb: 1", "a.yaml:2:1 a: expected spaces for indentation"],
    ["a:\n  b: 1\n \tc: 2", "expected spaces for indentation"],
    [
      "a:\n  - b\n c: 1",
      "a.yaml:3:2 c: expected no space before line 3, found 1 space; indent it like the lines that it goes with: line 2 has 2 before its hyphen",
    ],
    ["a: b: c", "a.yaml:1:4 a.b: expected one key and one value on a line"],
    ["a: 'b", "expected the sign that closes or parts what is open"],
    ["a: [1, 2", "a.yaml:1:9 a[1]: expected the sign that closes or parts what is open"],
    ["a: { b: 1]", "expected the sign that closes or parts what is open"],
    ["a:\n  b: { c: 1\n  d: [2]", "close the { of line 2, or add what is missing"],
    ["a: { b: [1], c: [2\nd: 3", "close the [ of line 1, or add what is missing"],
    ['b: {}\na: "c', "close the quote or bracket, or add what is missing"],
    ['a: "\\q"', "expected an escape that YAML knows"],
    ["a: @b", "expected a text that begins with a letter, digit or quote"],
    ["? [a]\n: 1", "a.yaml:1:3 (document): expected a text as key"],
    [": 1", "a.yaml:1:1 (document): expected a text as key before the colon"],
    [
      "a: 1\nb",
      'a.yaml:2:1 b: expected a key and its colon on one line, found "b"; add the missing colon, or put the text in quotes; delete what does not belong here',
    ],
    ["a: 1\n}", "a.yaml:2:1"],
    [
      "a\0b: 1",
      "a.yaml:1:2 (document): expected text without control characters, found a NUL character",
    ],
    [
      "a: \u001b[31m",
      "a.yaml:1:4 (document): expected text without control characters, found the character U+001B",
    ],
    ["a: \u009b", "found the character U+009B"],
    [
      'a: "\\0"',
      "a.yaml:1:4 a: expected text without control characters or halves of characters, found an escaped U+0000",
    ],
    ['"\\e": 1', 'a.yaml:1:1 ["\\u001b"]: expected text without control characters'],
    ["a: \ud800", "a.yaml:1:4 (document): expected text in UTF-8, found half a character (U+D800)"],
    ["a: \udc00\ud800", "expected text in UTF-8, found half a character (U+DC00)"],
    ["a: \ufffd", "expected text in UTF-8, found bytes that could not be decoded"],
    ["a: \ufeff", "expected a byte order mark at the start only"],
    ["a: 1\rb: 2", "a.yaml:1:5 (document): expected lines that end in LF or CRLF"],
  ])("%j", (text, sentence) => {
    const problems = read(text);
    expect(problems).toHaveLength(1);
    expect(String(problems)).toContain(sentence);
    expect(String(problems)).toMatch(/; \S/);
  });
});

describe("tells a line in the wrong column with the columns of its neighbours", () => {
  const lines = [
    "a: one",
    "b:",
    "  c: 1",
    "  d: two",
    "e: [3]",
    "f:",
    "  - g: 1",
    "    h: 2",
    "  - i",
  ];
  const moved = (number: number, spaces: number): string =>
    lines
      .map((line, at) => (at + 1 === number ? " ".repeat(spaces) + line.trimStart() : line))
      .join("\n");
  test.each([
    [
      2,
      1,
      "2:2 b: expected no space before line 2, found 1 space; indent it like the lines that it goes with: line 1 has 0, line 3 has 2",
    ],
    [
      3,
      3,
      "3:4 b.c: expected 2 spaces before line 3, found 3 spaces; indent it like the lines that it goes with: line 2 has 0, line 4 has 2",
    ],
    [
      4,
      4,
      "4:5 b.d: expected 2 spaces before line 4, found 4 spaces; indent it like the lines that it goes with: line 3 has 2, line 5 has 0",
    ],
    [4, 1, "4:2 d: expected no space or 2 spaces before line 4, found 1 space"],
    [
      8,
      3,
      "8:4 f[0].h: expected 4 spaces before line 8, found 3 spaces; indent it like the lines that it goes with: line 7 has 2 before its hyphen",
    ],
    [
      9,
      4,
      "9:5 f[1]: expected 2 spaces before line 9, found 4 spaces; indent it like the lines that it goes with: line 8 has 4",
    ],
  ])("line %i with %i spaces", (number, spaces, sentence) => {
    expect(read(moved(number, spaces))).toEqual([expect.stringContaining(`a.yaml:${sentence}`)]);
  });

  test("although another line further down is in the wrong column, too", () => {
    const found = String(read(`${moved(3, 3)}\nj:\n   k: 1\n  l: 2\n`));
    expect(found).toContain("a.yaml:3:4 b.c: expected 2 spaces before line 3");
  });

  test.each([
    ["a: [1, 2\nb: 3", "expected the sign that closes"],
    ["a: b: c\nd: 1", "expected one key and one value on a line"],
    ["title: one\nwhen\nweigh:\n  b: 1", "a.yaml:2:1"],
  ])("but no slip of another kind: %j", (text, sentence) => {
    expect(String(read(text))).toContain(sentence);
    expect(String(read(text))).not.toContain("space before line");
  });
});

test("reads pairs of surrogates as the characters they are", () => {
  expect(read('a: 😀\nb: "\\U0001F600"')).toEqual({ a: "😀", b: "😀" });
});

test("leaves the prototype of objects alone", () => {
  read("__proto__: { polluted: 1 }");
  read("constructor: { prototype: { polluted: 1 } }");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
