import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formatProblem } from "../problem.ts";
import { readDocument } from "../read-document.ts";

function read(text: string): unknown {
  const reading = readDocument(text, { file: "a.json", schema: z.unknown() });
  return reading.ok ? reading.value : reading.problems.map(formatProblem);
}

describe("reads what JSON.parse reads", () => {
  test.each([
    '{"a":[1,-0.5,2E+3,true,false,null,"x\\n\\u00e9\\/"],"b":{}}',
    " \t\r\n[ ] ",
    "17",
    '"a"',
    "null",
    '{"😀":"\\ud83d\\ude00"}',
    '{"":{"toString":1}}',
    "9007199254740991",
  ])("%j", (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });
});

test("takes a byte order mark at the start", () => {
  expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
});

describe("refuses what JSON.parse refuses, in words", () => {
  test.each([
    ["", "a.json:1:1 (document): expected a document, found nothing"],
    [
      '{"a":1,}',
      "a.json:1:8 (document): expected a key in double quotes, found `}`; delete the comma before it",
    ],
    ['{"a":[1,\n]}', "a.json:2:1 a[1]: expected a value, found `]`; delete the comma before it"],
    ['{"a":1 "b":2}', 'expected a comma or the closing }, found `"b"`; put a comma before it'],
    ["{'a':1}", "expected a key in double quotes, found `'a'`; use straight double quotes"],
    ["{a:1}", "expected a key in double quotes, found `a`; put it in double quotes"],
    ['{"a" 1}', "expected a colon after the key, found `1`"],
    [
      '{"a":{"b":NaN}}',
      "a.json:1:11 a.b: expected a value, found `NaN`; JSON has finite numbers only",
    ],
    ['{"a":True}', "expected a value, found `True`; write true, false or null"],
    ['{"a":truely}', "expected a value, found `truely`"],
    ['{"a":01}', "expected a value, found `01`; write the number as in 0.5"],
    ['{"a":+1}', "expected a value, found `+1`"],
    ['{"a":1.}', "expected a value, found `1.`"],
    ['{"a":10k}', "expected a value, found `10k`"],
    [
      '{"a":1',
      "expected a comma or the closing }, found the end of the document; close what is open",
    ],
    ["[", "[0]: expected a value, found the end of the document"],
    ['{"a":1}{}', "a.json:1:8 (document): expected the end of the document, found `{`"],
    ["// a\n{}", "expected a value, found `//`; JSON has no comments"],
    [
      '{"a":"b\nc"}',
      'a.json:1:6 a: expected a double quote that closes the text on the same line, found "b"',
    ],
    ['{"a":"\tb"}', "a.json:1:6 a: expected text in which tabs and backslashes are escaped"],
    ['{"a":"\\q"}', "a.json:1:6 a: expected text in which tabs and backslashes are escaped"],
    ['{"a":\u00a01}', "expected a value"],
  ])("%j", (text, sentence) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(read(text)).toHaveLength(1);
    expect(String(read(text))).toContain(sentence);
  });
});

describe("refuses some of what JSON.parse takes", () => {
  test.each([
    ['{"a":1,\n"a":2}', 'a.json:2:1 a: expected each key once, found "a" again (first on line 1)'],
    ['{"a":{"__proto__":1}}', "a.json:1:7 a.__proto__: expected a key that names a field"],
    ['{"__pro\\u0074o__":1}', "a.json:1:2 __proto__: expected a key that names a field"],
    ['{"constructor":1}', 'found the reserved word "constructor"'],
    ['{"prototype":1}', 'found the reserved word "prototype"'],
    ['{"a":1e999}', "a.json:1:6 a: expected a finite number, found 1e999"],
    ['{"a":9007199254740993}', "expected a number of at most 9,007,199,254,740,991"],
    ['{"a":"\\u0000"}', "found an escaped U+0000"],
    ['{"a":"\\ud800"}', "found an escaped U+D800"],
    ['{"a":"\ufffd"}', "expected text in UTF-8"],
  ])("%j", (text, sentence) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(read(text)).toHaveLength(1);
    expect(String(read(text))).toContain(sentence);
  });
});
