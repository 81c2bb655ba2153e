import { conditionSchema } from "@tapeline/engine";
import { expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { neverMet } from "./never-met.ts";

const questionOf = new Map(
  Object.values(knowledge.questions).map((question) => [question.fact, question]),
);
const wordsOf = (condition: unknown): string[] =>
  neverMet(conditionSchema.parse(condition), ["when"], questionOf).map(
    ({ path, words }) => `${path.join(".")}: ${words}`,
  );

test.each([
  [{ isolation: { above: 3, below: 4 } }, "when.isolation: isolation above 3 and below 4"],
  [{ isolation: { above: 5 } }, "when.isolation: isolation above 5"],
  [{ latencyLimit: { above: 2, below: 2 } }, "when.latencyLimit: latencyLimit above 2 and below 2"],
  [
    { all: [{ isolation: { atLeast: 4 } }, { gap: "both" }, { isolation: { atMost: 2 } }] },
    "when.all.2.isolation: isolation at least 4 and at most 2",
  ],
  [
    { all: [{ gap: "both" }, { gap: { isOneOf: ["knowledge", "behaviour"] } }] },
    "when.all.1.gap: gap is both and one of knowledge, behaviour",
  ],
  [
    { all: [{ oneOff: true }, { oneOff: false }] },
    "when.all.1.oneOff: oneOff is true and is false",
  ],
  [
    { any: [{ gap: "both" }, { all: [{ isolation: 1 }, { isolation: 2 }] }] },
    "when.any.1.all.1.isolation: isolation is 1 and is 2",
  ],
])("nothing meets %j", (condition, words) => {
  expect(wordsOf(condition)).toEqual([words]);
});

test.each([
  { isolation: { atLeast: 5 } },
  { isolation: { above: 3, below: 5 } },
  { latencyLimit: { above: 2, below: 2.1 } },
  { any: [{ isolation: 1 }, { isolation: 2 }] },
  { all: [{ isolation: { atLeast: 4 } }, { not: { isolation: { atMost: 2 } } }] },
  { gap: { isOneOf: ["knowledge", "both"] } },
  { taskTypes: { includesAnyOf: ["code", "agent"] } },
])("something meets %j", (condition) => {
  expect(wordsOf(condition)).toEqual([]);
});

test("every condition that is shipped can be met", () => {
  const found = knowledge.rules.flatMap(({ id, when }) => neverMet(when, [id], questionOf));
  expect(found).toEqual([]);
});
