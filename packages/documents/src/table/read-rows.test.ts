import { expect, test } from "vitest";

import { formatProblem } from "../problem.ts";
import { readRows } from "./read-rows.ts";

const read = (text: string, limits = {}) =>
  readRows(text, { file: "cases.csv", needed: ["title"], limits });

test("keeps the good rows and tells of each bad one", () => {
  const { columns, rows, problems } = read('title,gap\na,both\nb\n"\'=c",\n\nd,x,y\n');
  expect(columns).toEqual(["title", "gap"]);
  expect(rows).toEqual([
    { line: 2, cells: { title: "a", gap: "both" } },
    { line: 4, cells: { title: "=c", gap: "" } },
  ]);
  expect(problems.map(formatProblem)).toEqual([
    "cases.csv:3:1 (document): expected 2 cells in this row, as in the header, found 1; add the cells that are missing; an unknown one is an empty cell",
    "cases.csv:6:1 (document): expected 2 cells in this row, as in the header, found 3; put a cell that holds a comma in quotes, or delete what is too much",
  ]);
});

test.each([
  ["semicolons", 'title;note\na;"x; y, z"\n'],
  ["tabs", 'title\tnote\na\t"x; y, z"\n'],
  ["semicolons after quoted names", '"title";"note"\n"a";"x; y, z"\n'],
])("reads %s as the header has them", (_, text) => {
  expect(read(text)).toMatchObject({
    rows: [{ line: 2, cells: { title: "a", note: "x; y, z" } }],
    problems: [],
  });
});

test("names the separator that the table has", () => {
  const { problems } = read("title;gap\na;both;x\n");
  expect(problems.map(formatProblem)).toEqual([
    "cases.csv:2:1 (document): expected 2 cells in this row, as in the header, found 3; put a cell that holds a semicolon in quotes, or delete what is too much",
  ]);
  expect(read('title;gap\n"a"b;c\n').problems.map(formatProblem).join()).toContain(
    "expected a semicolon or the end of the line",
  );
});

test.each([
  ["no table", "hello", "expected a column of this name"],
  ["a quote that is not closed", 'title\n"a', "expected a quote that closes the cell"],
  ["a reserved word", "title,__proto__\na,b", "the reserved word"],
  ["too many bytes", `title\n${"a".repeat(200)}\n`, "at most 100 bytes"],
  ["a control character", "title\n\u0000\n", "NUL"],
])("%s gives no rows and one problem", (_, text, says) => {
  const { rows, problems } = read(text, { bytes: 100 });
  expect(rows).toEqual([]);
  expect(problems.map(formatProblem).join()).toContain(says);
});
