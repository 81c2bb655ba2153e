import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { tableLimits } from "../limits.ts";
import { formatProblem } from "../problem.ts";
import { readTable } from "./read-table.ts";

const file = "cases.csv";
const row = z.object({
  name: z.string().min(1),
  volume: z.string().refine((text) => /^\d*$/.test(text), {
    params: { expected: "digits or nothing", fix: "write digits" },
  }),
});

const read = (text: string, limits = {}) => readTable(text, { file, row, limits });

function problemIn(text: string, limits = {}): string {
  const reading = read(text, limits);
  return reading.ok ? "none" : reading.problems.map(formatProblem).join("\n");
}

describe("what is read", () => {
  test("gives each row with its line, empty cells as empty texts, other columns left out", () => {
    expect(read("name,note,volume\na,x,12\n\nb,,\n")).toEqual({
      ok: true,
      file,
      rows: [
        { line: 2, value: { name: "a", volume: "12" } },
        { line: 4, value: { name: "b", volume: "" } },
      ],
    });
  });

  test("understands quotes, commas and line ends in cells, CRLF and a byte order mark", () => {
    const reading = read('\ufeffname,volume\r\n"a, ""b""\r\nc",1\r\nd,2');
    expect(reading).toMatchObject({
      ok: true,
      rows: [
        { line: 2, value: { name: 'a, "b"\r\nc', volume: "1" } },
        { line: 4, value: { name: "d", volume: "2" } },
      ],
    });
  });

  test("a header alone is a table without rows", () => {
    expect(read("name,volume\n")).toEqual({ ok: true, file, rows: [] });
  });

  test("what was written comes back as it was", () => {
    const cell = fc.string({ minLength: 1, unit: "grapheme-ascii" }).filter((text) => text !== "");
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (names) => {
        const text = `volume,name\n${names.map((name) => `7,${quoted(name)}\n`).join("")}`;
        expect(read(text)).toMatchObject({
          ok: true,
          rows: names.map((name) => ({ value: { name, volume: "7" } })),
        });
      }),
    );
  });
});

describe("what is refused", () => {
  test.each([
    [
      "a cell that does not fit, after a cell of two lines",
      'name,volume\n"a\nb",many\n',
      'cases.csv:3:4 volume: expected digits or nothing, found the text "many"; write digits',
    ],
    ["a column that is not there", "name,volum\na,1\n", 'rename "volum" to it'],
    [
      "a column that stands twice",
      "name,volume,name\n",
      'cases.csv:1:13 name: expected each column once, found "name" again',
    ],
    ["a name of an object's prototype", "name,volume,__proto__\n", "the reserved word"],
    [
      "a row that is too short",
      "name,volume\na\n",
      "cases.csv:2:1 (document): expected 2 cells in this row, as in the header, found 1",
    ],
    ["a row that is too long", "name,volume\na,b,c\n", "put a cell that holds a comma in quotes"],
    ["a quote that is not closed", 'name,volume\n"a,1\n', "close the cell"],
    [
      "text after a quoted cell",
      'name,volume\n"a"b,1\n',
      "cases.csv:2:1 (document): expected a comma",
    ],
    ["a quote inside a bare cell", 'name,volume\na,1\nb"c,1\n', "cases.csv:3:1"],
    ["an empty text", "", "begin with name,volume"],
    ["a control character", "name,volume\na\u0000,1\n", "NUL character"],
  ])("%s", (_, text, says) => {
    expect(problemIn(text)).toContain(says);
  });

  test("a table over its limits", () => {
    const rows = (count: number): string => `name,volume\n${"a,1\n".repeat(count)}`;
    expect(problemIn(rows(3), { rows: 3 })).toBe("none");
    expect(problemIn(rows(4), { rows: 3 })).toContain(
      "cases.csv:5:1 (document): expected at most 3 rows below the header",
    );
    expect(problemIn(rows(4), { bytes: 20 })).toContain("at most 20 bytes");
    expect(problemIn(rows(4), { parts: 6 })).toContain("at most 6 commas and line ends");
  });

  test("every wrong cell, up to as many as are told at once", () => {
    const reading = read(`name,volume\n${"a,x\n".repeat(500)}`);
    expect(reading.ok ? [] : reading.problems).toHaveLength(tableLimits.problems);
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "a", " ", "é") }),
        (text) => {
          expect(read(`name,volume\n${text}`)).toHaveProperty("ok");
        },
      ),
    );
  });
});
