import { describe, expect, test } from "vitest";

import { editsBetween } from "./edits-between.ts";
import { withValue } from "./file-value.ts";
import { formFile } from "./form-file.ts";
import { numberText, readNumber } from "./number-text.ts";

const question = `# how it is found
ask: How many?
allowed: { min: 0, max: 1e10 } # wide
assume:
  # a busy tool
  - low: 10000
    base: 100000
    high: 1000000
    basis: { editorial: our own range }
  - base: 1
    basis: { editorial: one }
`;

describe("a value put into a file", () => {
  test("changes no byte where it stands already", () => {
    expect(withValue(question, ["allowed"], { min: 0, max: 1e10 })).toBe(question);
    expect(withValue(question, ["gone"], undefined)).toBe(question);
  });

  test("changes its own signs alone", () => {
    expect(withValue(question, ["assume", 0, "low"], 20_000)).toBe(
      question.replace("low: 10000", "low: 20000"),
    );
  });

  test("brings the entries that its path lacks", () => {
    expect(withValue(question, ["test", "cost", "value"], 5)).toBe(
      `${question}test: { cost: { value: 5 } }\n`,
    );
  });

  test("takes one entry of a list away and keeps what is remarked beside the others", () => {
    const rest = [
      { low: 10_000, base: 100_000, high: 1_000_000, basis: { editorial: "our own range" } },
    ];
    const text = withValue(question, ["assume"], rest);
    expect(text).toContain("  # a busy tool\n  - low: 10000\n");
    expect(text).not.toContain("base: 1\n");
  });

  test("leaves a text that cannot be read as it is", () => {
    expect(withValue("ask: {", ["ask"], "x")).toBe("ask: {");
  });
});

test("entries of a list that stay are not written again", () => {
  expect(editsBetween(["a"], ["x", "y", "z"], ["x", "z"])).toEqual([
    { path: ["a", 1], remove: true },
  ]);
  expect(editsBetween(["a"], ["x"], ["x", "y"])).toEqual([{ path: ["a", 1], value: "y" }]);
  expect(editsBetween(["a"], [{ b: 1, c: 2 }], [{ b: 1, c: 3 }])).toEqual([
    { path: ["a", 0, "c"], value: 3 },
  ]);
});

test.each([0, 1, -0.5, 0.65, 1000, 1_234_567.25, 1e10, 1e21, 1e-7, 123_456])(
  "the number %d means itself as a field shows it",
  (value) => expect(readNumber(numberText(value))).toEqual({ value }),
);

test.each(["1.2.3", "x", "1,00", "5 %", "--1"])("%s is no number", (text) =>
  expect(readNumber(text)).toBeUndefined(),
);

test("a new entry stands where the order of the file has it", () => {
  const order = ["ask", "allowed", "assume", "low", "base", "high", "basis"];
  const without = question
    .replace("    high: 1000000\n", "")
    .replace("- low: 10000\n    base", "- base");
  const high = withValue(without, ["assume", 0, "high"], 1_000_000, order);
  expect(withValue(high, ["assume", 0, "low"], 10_000, order)).toBe(question);
  const bare = question.replace(/^allowed.*\n/m, "");
  expect(withValue(bare, ["allowed", "min"], 0, order)).toContain(
    "ask: How many?\nallowed: { min: 0 }\nassume:",
  );
});

test("a field is told its problems and what the checkout has", () => {
  const problem = { file: "q.yaml", line: 6, column: 5, expected: "a", found: "b", fix: "c" };
  const written: string[] = [];
  const reading = formFile({
    path: "q.yaml",
    text: question,
    base: question.replace("low: 10000", "low: 5"),
    problems: [
      { ...problem, field: "assume[0].low" },
      { ...problem, field: "assume[0]" },
      { ...problem, field: "assumed" },
    ],
    write: (text) => written.push(text),
  });
  if (!reading.ok) throw new Error("the file is readable");
  const low = reading.file.at<number>(["assume", 0, "low"]);
  expect([low.name, low.value, low.base]).toEqual(["assume[0].low", 10_000, 5]);
  expect(low.problems.map(({ field }) => field)).toEqual(["assume[0].low"]);
  expect(reading.file.at(["assume"]).problems).toHaveLength(2);
  expect(reading.file.problemsAt(["assume", 0])).toHaveLength(1);
  low.onChange(10_000);
  expect(written).toEqual([]);
  low.onChange(5);
  expect(written).toEqual([question.replace("low: 10000", "low: 5")]);
});
