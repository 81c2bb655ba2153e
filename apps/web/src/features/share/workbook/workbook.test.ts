import { plainCell } from "@tapeline/documents/write";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";

import { verdictWorkbook } from "../exports/verdict-workbook.ts";
import { exampleCase, toldOf } from "../testing/sample.ts";
import { writeWorkbook } from "./write-workbook.ts";

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");

/** Cells of a sheet by their names. */
function cellsOf(
  xml: string,
): ReadonlyMap<string, { formula?: string; value?: number; text?: string }> {
  const cells = new Map<string, { formula?: string; value?: number; text?: string }>();
  for (const [, at, inner] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/c>/g)) {
    const formula = /<f>([\s\S]*?)<\/f>/.exec(inner!)?.[1];
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner!)?.[1];
    const text = /<t [^>]*>([\s\S]*?)<\/t>/.exec(inner!)?.[1];
    cells.set(at!, {
      ...(formula === undefined ? {} : { formula: unescaped(formula) }),
      ...(value === undefined ? {} : { value: Number(value) }),
      ...(text === undefined ? {} : { text: unescaped(text) }),
    });
  }
  return cells;
}

const hostile = fc
  .tuple(
    fc.constantFrom("", "'", "'\""),
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "<", "\uffff", "\ud800"),
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("</t></is><f>1+1</f>", "cmd|'/c x'!A0"),
    ),
  )
  .map((parts) => parts.join(""));

test("a thousand hostile texts make no formula, and come back as they were", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 10 }), (texts) => {
      const parts = partsOf(
        writeWorkbook([
          {
            name: "Cases",
            columns: [{ heading: "Name", width: 10 }],
            rows: texts.map((text) => [text]),
          },
        ]),
      );
      const xml = parts["xl/worksheets/sheet1.xml"]!;
      expect(xml).not.toContain("<f>");
      const read = [...cellsOf(xml).values()].slice(1).map(({ text = "" }) => text);
      for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(read.map(plainCell)).toEqual(texts);
    }),
    { numRuns: 1000 },
  );
});

test("totals are live sums of their lines with the value that they have", async () => {
  const told = await toldOf(exampleCase("support-bot"));
  const parts = partsOf(verdictWorkbook(told));
  const cells = cellsOf(parts["xl/worksheets/sheet3.xml"]!);
  const priced = told.verdict.options.filter(({ cost }) => cost !== undefined);
  const sums = [...cells.values()].filter(({ formula }) => formula?.startsWith("SUM("));
  expect(sums).toHaveLength(priced.length);
  for (const [index, { formula, value }] of sums.entries()) {
    const [, first, last] = /^SUM\(G(\d+):G(\d+)\)$/.exec(formula!)!;
    let sum = 0;
    for (let row = Number(first); row <= Number(last); row += 1)
      sum += cells.get(`G${row}`)!.value!;
    expect(value).toBe(sum);
    // Figures have six digits each.
    expect(Math.abs(sum / priced[index]!.cost!.mean - 1)).toBeLessThan(1e-5);
  }
});

test("machines cost their number times the price of one, live", async () => {
  const told = await toldOf(exampleCase("support-bot"));
  const cells = cellsOf(partsOf(verdictWorkbook(told))["xl/worksheets/sheet5.xml"]!);
  const products = [...cells].filter(([, { formula }]) => formula?.includes("*"));
  expect(products.length).toBeGreaterThan(0);
  for (const [, { formula, value }] of products) {
    const [a, b] = formula!.split("*").map((at) => cells.get(at)!.value!);
    expect(value).toBeCloseTo(a! * b!, 9);
  }
});

test("the same sheets give the same bytes", async () => {
  const told = await toldOf(exampleCase("nearly-empty"));
  expect(verdictWorkbook(told)).toEqual(verdictWorkbook(told));
});
