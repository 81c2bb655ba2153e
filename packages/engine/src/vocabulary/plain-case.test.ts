import fc from "fast-check";
import { expect, test } from "vitest";

import { smallKnowledge } from "../testing/small-world.ts";
import { caseSchema } from "./case.ts";
import { factIds, kindOf, valuesOf, type FactId } from "./facts.ts";
import { plainCase } from "./plain-case.ts";

const schema = caseSchema(smallKnowledge);
const optionIds = smallKnowledge.options.map(({ id }) => id);
const plain = (written: unknown) => plainCase(written, smallKnowledge);

/** Values that stand at odds with most fields, or only just fit them. */
const strays = [
  [
    null,
    undefined,
    true,
    "",
    "    ",
    "unknown",
    "no",
    "0.5",
    "-1",
    "2k",
    "1-2",
    "50 %",
    "2026-02-30",
  ],
  [0, -0, 0.5, 1, 2.5, 99, 100.5, -3, 1e12, Number.NaN, Number.POSITIVE_INFINITY],
  [[], {}, [null], { low: 1 }, { low: 3, high: 2 }, "x".repeat(301)],
].flatMap((values): readonly unknown[] => values);
const stray = fc.constantFrom(...strays);
const often = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: stray });
/** Numbers from `low` to `high`, some written as people write them. */
const quantity = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).chain((value) => fc.constantFrom<unknown>(value, `${value}`));

function answerTo(id: FactId): fc.Arbitrary<unknown> {
  const kind = kindOf(id);
  const values = valuesOf(id);
  if (kind === "boolean") return fc.boolean();
  if (kind === "text") return fc.string({ minLength: 1, maxLength: 20 });
  if (kind === "day") return fc.constantFrom("2026-11-03", "2024-02-29", "2025-02-29");
  if (kind === "enum") return fc.constantFrom(...values);
  if (kind === "multi") return fc.array(fc.constantFrom(...values), { maxLength: 3 });
  const range = fc.record(
    {
      low: often(quantity(1, 40)),
      base: often(quantity(30, 70)),
      high: often(quantity(60, 100)),
      measured: fc.boolean(),
    },
    { requiredKeys: ["low", "high"] },
  );
  return fc.oneof(quantity(1, 100), range);
}

const answers = fc
  .subarray([...factIds], { maxLength: 8 })
  .chain((ids) =>
    fc.record(Object.fromEntries(ids.map((id) => [id, often(answerTo(id))])) as object),
  );
const tested = fc.record(
  {
    option: often(fc.constantFrom(...optionIds)),
    passed: often(fc.integer({ min: 0, max: 50 })),
    of: often(fc.integer({ min: 40, max: 60 })),
    on: often(fc.constantFrom("2026-11-03", "2024-02-29")),
    promptMaturity: often(fc.integer({ min: 0, max: 4 })),
    class: often(fc.constantFrom("small", "mid", "top")),
    p95Seconds: often(fc.double({ min: 0.1, max: 3600, noNaN: true })),
  },
  { requiredKeys: ["option", "passed", "of"] },
);
const part = (share: fc.Arbitrary<unknown>) =>
  fc.record({ name: often(fc.constantFrom("a", "b")), share, answers: often(answers) });
const written = fc.record(
  {
    title: often(fc.string({ minLength: 1, maxLength: 20 })),
    answers: often(answers),
    tests: often(fc.array(tested, { maxLength: 2 })),
    waive: often(
      fc.dictionary(often(fc.constantFrom(...optionIds)).map(String), fc.constant("why")),
    ),
    parts: often(fc.tuple(part(fc.constant(40)), part(often(fc.constant(60))))),
  },
  { requiredKeys: ["title"] },
);

test("understands a case as the schema does, or leaves it to the schema", () => {
  let understood = 0;
  fc.assert(
    fc.property(written, (given) => {
      const found = plain(given);
      if (found === undefined) return;
      understood += 1;
      const judged = schema.safeParse(given);
      expect(judged.error).toBeUndefined();
      expect(JSON.stringify(found)).toBe(JSON.stringify(judged.data));
    }),
    { numRuns: 2000 },
  );
  expect(understood).toBeGreaterThan(100);
});

test("understands every kind of answer, tests, waivers and parts", () => {
  const given = {
    title: "A case of a test",
    answers: {
      job: "Draft replies",
      motives: ["cost"],
      outputForm: "unknown",
      requestsPerMonth: { low: "180k", base: 2e5, high: 260_000, measured: true },
      minimumPassRate: "90 %",
      worksOffline: false,
    },
    tests: [{ option: optionIds[1], passed: 156, of: 200, on: "2026-11-03" }],
    waive: { [optionIds[1]]: "tested by another team" },
    parts: [
      { name: "most", share: 70, answers: {} },
      { name: "rest", share: 30, answers: { isolation: 3 } },
    ],
  };
  expect(plain(given)).toEqual(schema.parse(given));
});

test.each([
  ["no map", []],
  ["no title", {}],
  ["a field that is not known", { title: "a", answer: {} }],
  ["a fact that is not known", { title: "a", answers: { requests: 1 } }],
  ["a fact without its value", { title: "a", answers: { job: null } }],
  ["shares that do not sum to 100", { title: "a", parts: [{ name: "b", share: 9, answers: {} }] }],
  ["more passes than items", { title: "a", tests: [{ option: optionIds[1], passed: 2, of: 1 }] }],
])("leaves %s to the schema", (_, given) => {
  expect(plain(given)).toBeUndefined();
});
