import { expect, test } from "vitest";
import { z } from "zod";
import { DocumentError } from "./document-error.ts";
import { limits } from "./limits.ts";
import { problemFrom } from "./problem-from.ts";
import { readDocument } from "./read-document.ts";
import { valueOrThrow } from "./reading.ts";

const file = "cases/a.yaml";
const text = `title: A case
answers:
  growth: { low: 1, high: 5 }
  parts:
    - share: 30
    - share: 80
`;

function goodReading() {
  const reading = readDocument(text, { file, schema: z.looseObject({}) });
  if (!reading.ok) throw new DocumentError(reading.problems);
  return reading;
}

test("gives the output of the schema, transforms included", () => {
  const schema = z.object({ a: z.string().transform((word) => word.length) });
  expect(readDocument("a: four", { file, schema })).toMatchObject({ ok: true, value: { a: 4 } });
});

test("takes the format from the file's ending unless it is given", () => {
  const schema = z.unknown();
  expect(readDocument("a: 1", { file: "a.yml", schema }).ok).toBe(true);
  expect(readDocument("a: 1", { file: "-", schema }).ok).toBe(true);
  expect(readDocument("a: 1", { file: "A.JSON", schema }).ok).toBe(false);
  expect(readDocument("a: 1", { file: "a.json", schema, format: "yaml" }).ok).toBe(true);
  expect(readDocument("a: 1", { file: "a.yaml", schema, format: "json" }).ok).toBe(false);
});

test("finds the line and column of each entry", () => {
  const { positionOf } = goodReading();
  expect(positionOf([])).toEqual({ line: 1, column: 1 });
  expect(positionOf(["answers", "growth"])).toEqual({ line: 3, column: 3 });
  expect(positionOf(["answers", "growth", "high"])).toEqual({ line: 3, column: 21 });
  expect(positionOf(["answers", "parts", 1])).toEqual({ line: 6, column: 7 });
});

test("finds the nearest entry above where there is none", () => {
  const { positionOf } = goodReading();
  expect(positionOf(["answers", "growth", "base"])).toEqual({ line: 3, column: 3 });
  expect(positionOf(["answers", "parts", 7, "share"])).toEqual({ line: 4, column: 3 });
  expect(positionOf(["title", "x"])).toEqual({ line: 1, column: 1 });
});

test("finds places in JSON likewise, after a byte order mark too", () => {
  const reading = readDocument('\ufeff{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}', {
    file: "a.json",
    schema: z.unknown(),
  });
  expect(reading.ok && reading.positionOf(["a", 1, "b"])).toEqual({ line: 4, column: 7 });
});

test("a caller adds its own problem at a place of the document", () => {
  const problem = problemFrom(goodReading(), ["answers", "parts", 1, "share"], {
    expected: "shares that add up to 100",
    fix: "lower one of them",
  });
  expect(problem).toEqual({
    file,
    line: 6,
    column: 7,
    field: "answers.parts[1].share",
    expected: "shares that add up to 100",
    found: "80",
    fix: "lower one of them",
  });
});

test("a caller may say itself what was found", () => {
  const words = { expected: "a sum of 100", found: "110", fix: "lower one share" };
  expect(problemFrom(goodReading(), ["answers", "parts"], words)).toMatchObject({
    line: 4,
    ...words,
  });
});

test("a trusted source may be larger than usual", () => {
  const long = `[${"1,".repeat(limits.parts)}1]`;
  const schema = z.array(z.number());
  expect(readDocument(long, { file: "a.json", schema }).ok).toBe(false);
  const settings = { file: "a.json", schema, limits: { parts: 3 * limits.parts } };
  expect(readDocument(long, settings).ok).toBe(true);
});

test("tells a hundred problems at most, the first of the document", () => {
  const list = `[${"x, ".repeat(1_000)}]`;
  const reading = readDocument(list, { file, schema: z.array(z.number()) });
  const problems = reading.ok ? [] : reading.problems;
  expect(problems).toHaveLength(limits.problems);
  expect(problems.at(-1)!.field).toBe("[99]");
});

test("throws for callers that want it, one line a problem", () => {
  const reading = readDocument("a: x\nb: y", { file, schema: z.record(z.string(), z.number()) });
  expect(() => valueOrThrow(reading)).toThrow(DocumentError);
  expect(() => valueOrThrow(reading)).toThrow(
    'cases/a.yaml:1:1 a: expected a number, found the text "x"; give a number\n' +
      'cases/a.yaml:2:1 b: expected a number, found the text "y"; give a number',
  );
  expect(valueOrThrow(goodReading())).toHaveProperty("title", "A case");
});
