import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { readTable } from "./read-table.ts";
import { plainCell, safeCell } from "./safe-cell.ts";
import { writeTable } from "./write-table.ts";

const row = z.object({ name: z.string().transform(plainCell), note: z.string() });
const readNames = (text: string): readonly string[] => {
  const reading = readTable(text, { file: "cases.csv", row });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.rows.map(({ value }) => value.name);
};

const liveSigns = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
/** Texts that begin with signs of formulas, quotes, apostrophes, controls or halves of characters. */
const hostile = fc
  .tuple(
    fc.constantFrom("", "'", "''", "'\"", '"', " "),
    fc.constantFrom(...liveSigns, "'", '"', "\u007f", "\ufeff", "\ufffd", "\ud800", "\uffff"),
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("1+1", 'cmd|"/c calc"!A1', "SUM(A1:A9)", ",x\r\ny", ';=1+1";', "\r"),
    ),
  )
  .map((parts) => parts.join(""));

test("a thousand hostile texts come back as they were, and none begins a formula", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 20 }), (names) => {
      const text = writeTable(
        ["name", "note"],
        names.map((name) => [name, "-"]),
      );
      expect(readNames(text)).toEqual(names);
      for (const name of names) expect(liveSigns).not.toContain(safeCell(name)[0]);
    }),
    { numRuns: 1000 },
  );
});

test("a cell is given back for every text, and another program's cell is left alone", () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
      expect(plainCell(safeCell(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
  expect(["'tis", `'"quoted`, "plain", "'"].map(plainCell)).toEqual([
    "'tis",
    `'"quoted`,
    "plain",
    "'",
  ]);
});

test("numbers stay numbers, what is not known stays empty, and ordinary texts stay as they are", () => {
  expect(writeTable(["name", "cost", "known"], [["Support, replies", -74_000, undefined]])).toBe(
    '\ufeff"name","cost","known"\r\n"Support, replies",-74000,\r\n',
  );
});
