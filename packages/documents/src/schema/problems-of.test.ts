import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formatProblem } from "../problem.ts";
import { readDocument } from "../read-document.ts";

function problems(text: string, schema: z.ZodType, file = "a.yaml"): string[] {
  const reading = readDocument(text, { file, schema });
  return reading.ok ? [] : reading.problems.map(formatProblem);
}

const count = z.int().min(0).max(10_000_000_000);
const range = z.strictObject({ low: z.number(), base: z.number().optional(), high: z.number() });

describe("says what the schema takes, found and fix", () => {
  test.each<[string, z.ZodType, string]>([
    [
      "x",
      count,
      'expected a whole number from 0 to 10,000,000,000, found the text "x"; give a whole number',
    ],
    ["-1", count, "expected a whole number from 0 to 10,000,000,000, found -1"],
    ["1.5", count, "expected a whole number from 0 to 10,000,000,000, found 1.5"],
    ["10000000001", count, "expected a whole number from 0 to 10,000,000,000, found 10000000001"],
    ["0", z.number().positive(), "expected a number above 0, found 0"],
    ["9", z.number().min(2).lt(5), "expected a number of at least 2 and below 5, found 9"],
    [
      "9",
      z.number().min(2).max(4).multipleOf(2),
      "expected a number from 2 to 4, a multiple of 2, found 9",
    ],
    ["x", z.int(), "expected a whole number, found"],
    ["''", z.string().min(1).max(80), "expected text of 1 to 80 characters, found an empty text"],
    ["ab", z.string().length(1), "expected text of 1 character, found"],
    ["A", z.string().regex(/^[a-z]+$/), "expected text of another form, found"],
    ["soon", z.iso.date(), 'expected a day such as 2026-11-24, found the text "soon"'],
    ["here", z.url(), "expected a web address such as https://example.com/prices, found"],
    ["[]", z.array(z.number()).min(1), "expected a list of at least 1 item, found an empty list"],
    [
      "[1]",
      z.tuple([z.number(), z.number()]),
      "expected a list of 2 items, found a list of 1 item",
    ],
    ["a: 1", z.array(z.number()), "expected a list, found a map with the keys a"],
    ["[1, 2]", range, "expected a map with the keys low, base, high, found a list of 2 items"],
    [
      "x",
      z.record(z.string(), z.number()),
      'expected a map of keys and values, found the text "x"',
    ],
    ["x", z.literal("y"), "expected `y`, found"],
    [
      "eur",
      z.enum(["eu", "us"]),
      'expected one of eu, us, found the text "eur"; did you mean `eu`?',
    ],
    ["china", z.enum(["eu", "us"]), 'found the text "china"; give one of eu, us'],
    ["7", z.boolean(), "expected true or false, found 7"],
    ["7", z.null(), "expected null, found 7"],
    ["x", count.optional().default(1), "expected a whole number from 0 to"],
    ["x", z.lazy(() => count).readonly(), "expected a whole number from 0 to"],
    ["x", z.preprocess((value) => value, count), "expected a whole number from 0 to"],
    ["[]", z.string().transform(Number).pipe(count), "expected text, found an empty list"],
  ])("%j", (text, schema, sentence) => {
    expect(problems(text, schema)).toHaveLength(1);
    expect(problems(text, schema)[0]).toContain(`a.yaml:1:1 `);
    expect(problems(text, schema)[0]).toContain(sentence);
  });
});

describe("advises on values that YAML 1.2 reads as another type", () => {
  test.each<[string, z.ZodType, string]>([
    ["a: no", z.boolean(), "write false; in YAML 1.2 the word no is a text"],
    ["a: On", z.boolean(), "write true; in YAML 1.2 the word On is a text"],
    ["a: 'true'", z.boolean(), "write true without quotes"],
    ["a: '12.5'", z.number(), "write 12.5 without quotes"],
    ["a: 1_000_000", z.number(), "write 1000000: digits are not grouped here"],
    ["a: 1,000.5", z.number(), "write 1000.5: digits are not grouped here"],
    ["a: 1:30", z.number(), "in YAML 1.2 a value with colons is a text"],
    ["a: $5", z.number(), "write the number alone, in the field's unit"],
    ["a: 5 %", z.number(), "write the number alone, in the field's unit"],
    ["a: 10k", z.number().optional(), "write the number alone, in the field's unit"],
    ["a: 1.10", z.string(), 'put it in quotes to keep it as a text: "1.1"'],
    ["a: true", z.string(), 'put it in quotes to keep it as a text: "true"'],
    ["a: one", z.array(z.enum(["one", "two"])), "write it as a list: [one]"],
    ["a:", z.number(), "expected a number, found nothing (null); give a number"],
  ])("%j", (text, schema, fix) => {
    expect(problems(text, z.object({ a: schema })).join()).toContain(fix);
  });
});

describe("speaks of keys", () => {
  const schema = z.strictObject({
    answers: z.strictObject({ requestsPerMonth: count.optional(), growth: z.number().optional() }),
  });

  test("names an unknown key at its own line and the nearest known one", () => {
    expect(problems("answers:\n  growth: 1\n  requestPerMonth: 2", schema)).toEqual([
      'a.yaml:3:3 answers.requestPerMonth: expected one of the keys requestsPerMonth, growth, found the key "requestPerMonth"; did you mean `requestsPerMonth`?',
    ]);
  });

  test("lists the known keys where none is near", () => {
    expect(problems("answers:\n  colour: 1", schema)).toEqual([
      'a.yaml:2:3 answers.colour: expected one of the keys requestsPerMonth, growth, found the key "colour"; delete it, or use a key that is known here',
    ]);
  });

  test("places a missing key at its parent", () => {
    const found = problems("a: 1\nb:\n  c:\n    low: 1", z.object({ b: z.object({ c: range }) }));
    expect(found).toEqual([
      "a.yaml:3:3 b.c.high: expected a number, found nothing; add high to b.c",
    ]);
  });

  test("tells a misspelt required key once", () => {
    expect(problems("low: 1\nhihg: 2", range)).toEqual([
      'a.yaml:2:1 hihg: expected one of the keys low, base, high, found the key "hihg"; did you mean `high`?',
    ]);
  });

  const rule = z.strictObject({
    weigh: z.record(z.string(), z.number()),
    because: z.string(),
    examples: z.array(z.strictObject({ fires: z.boolean(), case: z.string().optional() })),
  });

  test("tells a key that slid into the map before it once, with the column that it belongs in", () => {
    const text = "weigh:\n  a: 1\n  because: it is so\nexamples: []";
    expect(problems(text, rule)).toEqual([
      'a.yaml:3:3 weigh.because: expected "because" outside weigh, found it inside; begin its line with no space, as line 4 does',
    ]);
  });

  test("tells a key that slid out of its map once", () => {
    const text = "weigh: { a: 1 }\nbecause: it is so\nexamples:\n  - case: one\nfires: true";
    expect(problems(text, rule)).toEqual([
      'a.yaml:5:1 fires: expected "fires" inside examples[0], found it outside; move it to examples[0]',
    ]);
  });

  test("names the map before an unknown key that may have held it", () => {
    const text = "weigh:\n  a: 1\nb: 2\nbecause: it is so\nexamples: []";
    expect(problems(text, rule).join()).toContain(
      "begin its line with 2 spaces, as line 2 does, if it belongs to weigh, else delete it",
    );
  });

  test("tells a key without its colon once", () => {
    expect(problems('because "so: it is"\nweigh: {}\nexamples: []', rule)).toEqual([
      expect.stringMatching(/found the key "because "so"; put a colon behind because$/),
    ]);
  });

  test("tells what is wrong inside a value, and not what follows from it for the whole", () => {
    const ends = z
      .strictObject({ low: z.number().optional(), high: z.number().optional() })
      .refine(({ low, high }) => (low === undefined) === (high === undefined), "both ends");
    const found = z.strictObject({ a: ends });
    expect(problems("a:\n  low: 1\n  hgh: 2", found)).toEqual([
      expect.stringContaining("did you mean `high`?"),
    ]);
    expect(problems("a:\n  low: 1", found)).toEqual([expect.stringContaining("both ends")]);
  });

  test("says what free keys must look like", () => {
    const labels = z.record(z.string().regex(/^[a-z]+$/), z.number());
    expect(problems("a: 1\nB c: 2", labels)).toEqual([
      'a.yaml:2:1 ["B c"]: expected text of another form, as key, found the key "B c"; rename the key',
    ]);
  });

  test("knows the keys of a record of an enum", () => {
    const traits = z.partialRecord(z.enum(["hosting", "weights"]), z.string());
    expect(problems("hostin: x", traits).join()).toContain("did you mean `hosting`?");
  });
});

describe("of a union tells the branch that came nearest", () => {
  const answer = z.union([range, count, z.literal("unknown")]);
  test.each([
    ["a: { low: 1 }", "a.high: expected a number, found nothing; add high to a"],
    ["a: { low: 1, hgih: 2 }", "a.hgih: expected one of the keys low, base, high"],
    ["a: { low: x, high: 2 }", 'a.low: expected a number, found the text "x"'],
    ["a: unknwon", "did you mean `unknown`?"],
    [
      "a: -1",
      "a: expected a map with the keys low, base, high or a whole number from 0 to 10,000,000,000 or `unknown`, found -1",
    ],
    ["a: []", "or `unknown`, found an empty list"],
    ["a:", "found nothing (null)"],
  ])("%j", (text, sentence) => {
    const told = problems(text, z.strictObject({ a: answer }));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(sentence);
  });

  const offer = z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("token"), input: z.number() }),
    z.strictObject({ by: z.literal("hour"), hourly: z.number() }),
  ]);
  test.each([
    [
      "- by: tokn",
      '[0].by: expected one of token, hour, found the text "tokn"; did you mean `token`?',
    ],
    ["- by: hour", "[0].hourly: expected a number, found nothing"],
    [
      "- { by: hour, hourly: 1, input: 1 }",
      "[0].input: expected one of the keys by, hourly, found the key",
    ],
    ["- {}", "[0].by: expected one of token, hour, found nothing; add by to [0]"],
    [
      "- 1",
      "[0]: expected a map with the keys by, input or a map with the keys by, hourly, found 1",
    ],
  ])("%j", (text, sentence) => {
    expect(problems(text, z.array(offer)).join()).toContain(sentence);
  });

  test("prefers the branch whose tag fits, where zod was not told of the tag", () => {
    const plain = z.union([
      z.strictObject({ by: z.literal("token"), input: z.number() }),
      z.strictObject({ by: z.literal("hour"), hourly: z.number(), minimum: z.number() }),
    ]);
    expect(problems("by: hour\nhours: 1\nmin: 1", plain).join()).not.toContain("input");
  });

  test("looks into unions inside unions", () => {
    const nested = z.union([z.string(), z.union([z.number(), range])]);
    expect(problems("low: 1", nested)).toEqual([
      "a.yaml:1:1 high: expected a number, found nothing; add high",
    ]);
  });
});

describe("uses the words of the schema's author", () => {
  test("of meta, through wrappers", () => {
    const words = { expected: "a percentage from -20 to 50", fix: "give the growth a month" };
    const schema = z.object({ growth: z.number().max(50).meta(words).optional() });
    expect(problems("growth: 300", schema, "cases/a.yaml")).toEqual([
      "cases/a.yaml:1:1 growth: expected a percentage from -20 to 50, found 300; give the growth a month",
    ]);
  });

  test("of an issue's params", () => {
    const schema = range.superRefine(({ low, high }, context) => {
      if (low <= high) return;
      const params = { expected: `at most high (${high})`, fix: "swap low and high" };
      context.addIssue({ code: "custom", path: ["low"], message: "low above high", params });
    });
    expect(problems("high: 1\nlow: 5", schema)).toEqual([
      "a.yaml:2:1 low: expected at most high (1), found 5; swap low and high",
    ]);
  });

  test("of a message alone", () => {
    const schema = z.object({ a: z.string().regex(/^[a-z]+$/, "a word in lower case") });
    expect(problems("a: B", schema)).toEqual([
      'a.yaml:1:1 a: expected a word in lower case, found the text "B"; give a word in lower case',
    ]);
    const refined = z.object({ a: z.number() }).refine(({ a }) => a !== 1, "another number");
    expect(problems("a: 1", refined)).toEqual([
      "a.yaml:1:1 (document): expected another number, found a map with the keys a; give another number",
    ]);
  });

  test("and tells what an issue alone says where a transform hides its schema", () => {
    const hidden = z.record(z.string(), z.unknown()).transform((value, context) => {
      for (const issue of range.safeParse(value).error?.issues ?? [])
        context.addIssue({ ...issue } as never);
      return z.NEVER;
    });
    expect(problems("a:\n  low: x\n  high: 1\n  top: 2", z.object({ a: hidden }))).toEqual([
      'a.yaml:2:3 a.low: expected a number, found the text "x"; give a number',
      'a.yaml:4:3 a.top: expected no such key, found the key "top"; delete it, or use a key that is known here',
    ]);
  });
});

describe("tells a value or key behind a transform by its form", () => {
  const inner = z.strictObject({ least: z.number().optional(), one: z.string().optional() });
  const hidden = z.record(z.string(), z.unknown()).transform((value, context) => {
    for (const issue of inner.safeParse(value).error?.issues ?? [])
      context.addIssue({ ...issue } as never);
    return z.NEVER;
  });
  test.each([
    ["{ least:20 }", "put a space behind the colon: least: 20"],
    ["{ least: 1,000 }", "write the number before it without commas"],
    ["{ one: red, or so }", "put a text with a comma in quotes"],
    ["{ least: 1.000.000 }", "write 1000000: digits are not grouped here"],
    ["{ least: 1.000.00 }", "give a number"],
    ["{ least: $20 }", "write the number alone, in the field's unit"],
    ["{ one: [x, y] }", "write one value alone: x"],
    ["{ one: [[x]] }", "give text"],
  ])("%s", (text, fix) => {
    expect(String(problems(text, hidden))).toContain(`; ${fix}`);
  });
});

test("tells keys that lost their indentation of the key with nothing behind it", () => {
  const schema = z.strictObject({
    when: z.record(z.string(), z.number()),
    say: z.strictObject({ b: z.string() }).optional(),
  });
  const told = problems("when:\nsize: 1\nage: 2", schema);
  expect(told).toHaveLength(3);
  expect(told[1]).toContain("begin its line with two spaces more if it belongs to when, else");
  expect(told[2]).toContain("begin its line with two spaces more if it belongs to when, else");
  expect(String(problems("when: { a: 1 }\nsay:\nc: x", schema))).not.toContain("two spaces more");
});

test("tells all problems, in the order of the document", () => {
  const schema = z.strictObject({ a: z.number(), b: z.array(z.number()), c: z.boolean() });
  const told = problems("c: 1\nb: [1, x, y]\nz: 1\na: x", schema);
  expect(told.map((line) => line.split(": ")[0])).toEqual([
    "a.yaml:1:1 c",
    "a.yaml:2:8 b[1]",
    "a.yaml:2:11 b[2]",
    "a.yaml:3:1 z",
    "a.yaml:4:1 a",
  ]);
});

test("cuts long values and keys", () => {
  const [told] = problems(`a: ${"x".repeat(10_000)}`, z.object({ a: z.number() }));
  expect(told!.length).toBeLessThan(160);
  const [unknown] = problems(
    `${"k".repeat(1_000)}: 1`,
    z.strictObject({ a: z.number().optional() }),
  );
  expect(unknown!.length).toBeLessThan(300);
});
