import { knowledge } from "@tapeline/content";
import { factIds, kindOf, type FactKind } from "@tapeline/engine";
import { formatProblem } from "@tapeline/documents";
import { writeTable } from "@tapeline/documents/write";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import { caseYaml } from "../../share/exports/case-yaml.ts";
import { exampleCase } from "../../share/testing/sample.ts";
import { cellOf, valueIn } from "./answer-cell.ts";
import { cellsOf, columnsOf, writtenFrom } from "./case-cells.ts";
import { mostBytes, textIn, tooLarge } from "./decode-file.ts";
import { caseReader } from "./read-cases.ts";
import { splitDocuments } from "./split-documents.ts";

const kinds = new Map(factIds.map((fact) => [fact as string, kindOf(fact)]));
const read = caseReader(knowledge);
const allIn = (file: string, text: string) => {
  const { count, read: at } = read(file, text);
  return Array.from({ length: count }, (_, index) => at(index));
};
const problemsIn = (file: string, text: string): string[] =>
  allIn(file, text).flatMap((one) => (one.ok ? [] : one.problems.map(formatProblem)));
const tableOf = (cases: readonly WrittenCase[]): string => {
  const columns = columnsOf(cases);
  return writeTable(
    columns,
    cases.map((one) => cellsOf(one, columns, kinds)),
  );
};
const examples = [
  "support-bot",
  "genome-variants",
  "hospital-letters",
  "invoice-extraction",
  "moderation",
  "nearly-empty",
  "code-completion",
  "contract-review",
  "product-search-rewrite",
].map(exampleCase);

describe("a cell", () => {
  test("gives every answer back, whatever its kind", () => {
    const kind = fc.constantFrom<FactKind | undefined>(
      "number",
      "boolean",
      "enum",
      "multi",
      "text",
      "day",
      undefined,
    );
    const answer = fc.oneof(
      fc.string(),
      fc.constantFrom("unknown", "true", "none", "5", "json:1", "220k", " a", "a;b", '["x"]'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.boolean(),
      fc.array(fc.string()),
      fc.record({ low: fc.integer(), high: fc.integer() }),
    );
    fc.assert(
      fc.property(answer, kind, (value, of) => {
        expect(valueIn(String(cellOf(value, of)), of)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  test("is what people write", () => {
    expect(cellOf(["internal", "personal"], "multi")).toBe("internal; personal");
    expect(cellOf({ low: 1, high: 2 }, "number")).toBe('{"low":1,"high":2}');
    expect(cellOf("5", "text")).toBe("5");
    expect([valueIn("Yes", "boolean"), valueIn("220k", "number"), valueIn("", "text")]).toEqual([
      true,
      "220k",
      undefined,
    ]);
  });
});

describe("cases in a table", () => {
  test("all examples come back as they were", () => {
    expect(allIn("cases.csv", tableOf(examples))).toEqual(
      examples.map((written) => ({ ok: true, written })),
    );
  });

  test("come back from semicolons, as spreadsheet programs save them where a comma stands in numbers", () => {
    const text =
      'title;isolation;dataClasses;requestsPerMonth\r\n"A; B";3;"internal; personal";\r\nC;;;"0,5"\r\n';
    expect(allIn("cases.csv", text)).toEqual([
      {
        ok: true,
        written: {
          title: "A; B",
          answers: { isolation: 3, dataClasses: ["internal", "personal"] },
        },
      },
      { ok: false, problems: [expect.objectContaining({ found: 'the text "0,5"' })] },
    ]);
  });

  test("a thousand hostile titles and answers come back as they were", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\0", "'", '"', "<script>");
    const text = fc
      .tuple(start, fc.string({ unit: "binary", maxLength: 30 }))
      .map(([sign, rest]) => `${sign}${rest}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (given) => {
        const cases = given.map(([title, job]) => ({ title, answers: { job } }));
        expect(allIn("cases.csv", tableOf(cases))).toEqual(
          cases.map((written) => ({ ok: true, written })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("each bad row is told by file, line, field, what was expected and found, and what to do; good ones stay", () => {
    const text =
      'title,isolation,gap\nA,3,both\nB,99,both\nC,3\n"<script>",,knowledge\n,1,both\nD,1,bth\n';
    const reads = allIn("cases.csv", text);
    expect(reads.flatMap((one) => (one.ok ? [one.written.title] : []))).toEqual(["A", "<script>"]);
    expect(problemsIn("cases.csv", text)).toEqual([
      expect.stringMatching(/^cases.csv:4:1 .*expected 3 cells/),
      expect.stringMatching(/^cases.csv:3:1 answers.isolation: expected .*found 99; give/),
      expect.stringMatching(/^cases.csv:6:1 title: expected text of 1 to 120/),
      expect.stringMatching(/^cases.csv:6:1 title: expected a text that is not blank/),
      expect.stringMatching(/^cases.csv:7:1 answers.gap: expected .*found the text "bth"/),
    ]);
  });

  test("a column that is none is told with the one that was meant", () => {
    expect(problemsIn("cases.csv", "title,isolatoin\nA,3\n").join()).toMatch(
      /isolatoin.*isolation/,
    );
  });

  test("columns of results are passed over", () => {
    expect(allIn("cases.csv", "title,result: answer\nA,yes\n")).toEqual([
      { ok: true, written: { title: "A", answers: {} } },
    ]);
  });

  test("an object's prototype is out of reach", () => {
    const [one] = allIn("cases.csv", 'title,tests\nA,"json:{""__proto__"":{""x"":1}}"\n');
    expect(one?.ok).toBe(false);
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(writtenFrom({ title: "A", gap: "both" }, kinds)).toEqual({
      title: "A",
      answers: { gap: "both" },
    });
  });
});

describe("cases in YAML", () => {
  test("all examples come back as they were", () => {
    const stream = examples.map((one) => `---\n${caseYaml(one)}`).join("");
    expect(allIn("cases.yaml", stream)).toEqual(examples.map((written) => ({ ok: true, written })));
  });

  test("a problem's line is that of the whole file", () => {
    const text =
      "# cases\n---\ntitle: A\nanswers: { gap: both }\n---\r\ntitle: B\nanswers:\n  isolation: 99\n";
    expect(problemsIn("cases.yaml", text)).toEqual([
      expect.stringMatching(/^cases.yaml:8:3 answers.isolation/),
    ]);
  });

  test("lines of dashes inside of texts divide nothing", () => {
    expect(splitDocuments("title: A\nnote: |\n  ---\n  x\n")).toHaveLength(1);
    expect(splitDocuments("---\n# nothing\n---\n")).toEqual([]);
    expect(splitDocuments("a: 1\n---\nb: 2")).toEqual([
      { text: "a: 1\n", line: 1 },
      { text: "b: 2", line: 3 },
    ]);
  });
});

test("a file that is no UTF-8 text is told for what it is", () => {
  const bytes = (...given: number[]): Uint8Array => new Uint8Array(given);
  expect(textIn(new TextEncoder().encode("title\né"))).toBe("title\né");
  expect(textIn(bytes(0xff, 0xfe, 0x41, 0))).toMatchObject({ found: "text in UTF-16" });
  expect(textIn(bytes(0x41, 0xe9, 0x42))).toMatchObject({ found: "bytes of another encoding" });
  expect(textIn(bytes(0x50, 0x4b, 3, 4))).toMatchObject({ found: "a workbook or an archive" });
  expect(tooLarge(50_000_000)).toMatchObject({ found: "50 MB" });
  expect(mostBytes).toBeLessThan(50_000_000);
});
