import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Condition, Matcher } from "../vocabulary/condition.ts";
import { factIds, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import { compileCondition, encode, type FactTable, type Truth } from "./compile-condition.ts";
import { readCondition } from "./read-condition.ts";
import { compileRules } from "./rule-set.ts";

type Value = number | string | boolean | readonly string[];
type Answers = Partial<Record<FactId, Value>>;

function tableOf(answers: Answers): FactTable {
  const values = new Float64Array(factIds.length).fill(NaN);
  const answered = new Uint8Array(factIds.length);
  for (const [id, value] of Object.entries(answers) as [FactId, Value][]) {
    values[slotOf[id]] = encode(id, value);
    answered[slotOf[id]] = 1;
  }
  return { values, answered };
}

const truthOf = (condition: Condition, answers: Answers): Truth =>
  compileCondition(condition)(tableOf(answers));

describe("a comparison", () => {
  test.each<[string, FactId, Matcher, Value, Truth]>([
    ["at least holds on its bound", "inputTokens", { atLeast: 100 }, 100, 1],
    ["at least fails below", "inputTokens", { atLeast: 100 }, 99, 0],
    ["at most holds on its bound", "inputTokens", { atMost: 100 }, 100, 1],
    ["at most fails above", "inputTokens", { atMost: 100 }, 101, 0],
    ["above fails on its bound", "inputTokens", { above: 100 }, 100, 0],
    ["above holds beyond", "inputTokens", { above: 100 }, 100.5, 1],
    ["below fails on its bound", "inputTokens", { below: 100 }, 100, 0],
    ["below holds under it", "inputTokens", { below: 100 }, 99.5, 1],
    ["both bounds hold together", "inputTokens", { atLeast: 1, atMost: 3 }, 2, 1],
    ["one bound alone is not enough", "inputTokens", { atLeast: 1, atMost: 3 }, 4, 0],
    ["a number is itself", "inputTokens", 7, 7, 1],
    ["yes is yes", "worksOffline", true, true, 1],
    ["no is not yes", "worksOffline", true, false, 0],
    ["a choice is its value", "region", "eu", "eu", 1],
    ["a choice is no other value", "region", { is: "eu" }, "us", 0],
    ["one of two, the first", "region", { isOneOf: ["eu", "us"] }, "eu", 1],
    ["one of two, the second", "region", { isOneOf: ["eu", "us"] }, "us", 1],
    ["none of two", "region", { isOneOf: ["eu", "us"] }, "anywhere", 0],
    ["includes what is there", "motives", { includes: "cost" }, ["privacy", "cost"], 1],
    ["includes nothing else", "motives", { includes: "cost" }, ["privacy"], 0],
    ["any of some", "motives", { includesAnyOf: ["cost", "latency"] }, ["latency"], 1],
    ["nothing but what is allowed", "motives", { includesOnly: ["cost", "latency"] }, ["cost"], 1],
    ["nothing but, with a stranger", "motives", { includesOnly: ["cost"] }, ["cost", "other"], 0],
    ["nothing but, of nothing", "motives", { includesOnly: ["cost"] }, [], 0],
    ["answered", "motives", { answered: true }, ["cost"], 1],
    ["not answered, though it is", "inputTokens", { answered: false }, 0.5, 0],
  ])("%s", (_, fact, matcher, value, truth) => {
    expect(truthOf({ [fact]: matcher }, { [fact]: value })).toBe(truth);
    expect(truthOf({ not: { [fact]: matcher } }, { [fact]: value })).toBe(1 - truth);
  });

  test("is unknown where its fact is, and so is its denial", () => {
    const matchers: [FactId, Matcher][] = [
      ["inputTokens", { above: 1 }],
      ["region", { isOneOf: ["eu", "us"] }],
      ["motives", { includesOnly: ["cost"] }],
    ];
    for (const [fact, matcher] of matchers) {
      expect(truthOf({ [fact]: matcher }, {})).toBe(2);
      expect(truthOf({ not: { [fact]: matcher } }, {})).toBe(2);
    }
  });

  test("of whether a fact was answered is never unknown", () => {
    expect(truthOf({ region: { answered: true } }, {})).toBe(0);
    expect(truthOf({ region: { answered: false } }, {})).toBe(1);
  });
});

/** Kleene's truth said as plainly as can be, comparisons by the function under test. */
function plainTruth(condition: Condition, answers: Answers): Truth {
  const settled = (parts: readonly Condition[], settles: Truth): Truth => {
    const truths = parts.map((part) => plainTruth(part, answers));
    if (truths.includes(settles)) return settles;
    return truths.includes(2) ? 2 : settles === 0 ? 1 : 0;
  };
  if ("all" in condition) return settled(condition.all, 0);
  if ("any" in condition) return settled(condition.any, 1);
  if ("not" in condition) {
    const inner = plainTruth(condition.not, answers);
    return inner === 2 ? 2 : inner === 1 ? 0 : 1;
  }
  const entries = Object.entries(condition) as [FactId, Matcher][];
  if (entries.length > 1)
    return settled(
      entries.map(([id, matcher]) => ({ [id]: matcher })),
      0,
    );
  return truthOf(condition, answers);
}

const subset = (id: FactId) => fc.subarray([...valuesOf(id)], { minLength: 1 });
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ inputTokens: fc.record({ atLeast: fc.integer({ min: 0, max: 4 }) }) }),
  fc.record({ outputTokens: fc.record({ below: fc.integer({ min: 0, max: 4 }) }) }),
  fc.record({ region: fc.record({ isOneOf: subset("region") }) }),
  fc.record({
    motives: fc.record({ includesOnly: subset("motives") }),
    worksOffline: fc.boolean(),
  }),
  fc.record({ motives: fc.record({ includesAnyOf: subset("motives") }) }),
  fc.record({ region: fc.record({ answered: fc.boolean() }) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    comparison,
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    inputTokens: fc.integer({ min: 0, max: 4 }),
    outputTokens: fc.integer({ min: 0, max: 4 }),
    region: fc.constantFrom(...valuesOf("region")),
    motives: fc.subarray([...valuesOf("motives")]),
    worksOffline: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("joined comparisons have the truth of three-valued logic, whatever is unknown", () => {
  fc.assert(
    fc.property(condition, answers, (given, known) => {
      expect(truthOf(given, known)).toBe(plainTruth(given, known));
    }),
    { numRuns: 2000 },
  );
});

test("rules of a set are judged, and explained, as each alone", () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 5 }), answers, (given, known) => {
      const table = tableOf(known);
      const set = compileRules(given.map((when, index) => ({ id: String(index), when })));
      const out = new Uint8Array(given.length);
      set.evaluate(table, out);
      given.forEach((when, index) => {
        const truth = compileCondition(when)(table);
        expect(out[index]).toBe(truth);
        expect(set.rules[index].holds(table)).toBe(truth);
        expect(set.explain(index, table)).toEqual({ truth, readings: readCondition(when, table) });
      });
    }),
  );
});

test("a reading says what was wanted and found, in words, and each not is said", () => {
  const given: Condition = {
    all: [
      { inputTokens: { above: 1000 }, outputTokens: { atMost: 1_234_567 } },
      { not: { any: [{ region: "eu" }, { not: { worksOffline: true } }] } },
      { motives: { includes: "cost" } },
      { availability: { atLeast: 99 } },
    ],
  };
  const table = tableOf({
    inputTokens: 1500,
    outputTokens: 1_234_567,
    region: "us",
    motives: ["domain", "cost"],
    availability: 99.95,
  });
  expect(readCondition(given, table)).toEqual([
    { fact: "inputTokens", wanted: "above 1000", found: "1500", holds: true },
    { fact: "outputTokens", wanted: "at most 1234567", found: "1234570", holds: true },
    { fact: "region", wanted: "not eu", found: "us", holds: true },
    { fact: "worksOffline", wanted: "not not yes", found: "unknown", holds: "unknown" },
    { fact: "motives", wanted: "includes cost", found: "domain, cost", holds: true },
    { fact: "availability", wanted: "at least 99", found: "99.95", holds: true },
  ]);
  expect(readCondition({ motives: { includes: "cost" } }, tableOf({ motives: [] }))).toEqual([
    { fact: "motives", wanted: "includes cost", found: "none", holds: false },
  ]);
});
