import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Readiness } from "../vocabulary/readiness.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { readiness } from "./readiness.ts";

const ground = { knowledge: smallKnowledge, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>>): Verdict =>
  assess(smallCase(answers), { ...smallContext, worlds: 64 });
const readOn = (answers: Readonly<Record<string, unknown>>): Readiness =>
  readiness(verdictOn(answers), ground);
const stateOf = (read: Readiness, title: string): string =>
  read.pillars.flatMap(({ marks }) => marks).find((mark) => mark.title === title)!.state;

describe("readiness", () => {
  test("knows nothing where nothing is answered, and gives no score then", () => {
    const { pillars } = readOn({});
    for (const { inPlace, missing, score } of pillars) {
      expect([inPlace, missing]).toEqual([0, 0]);
      expect(score).toBeUndefined();
    }
  });

  test("reads each mark off the answers, with what it read and what would raise it", () => {
    const read = readOn({ testSetSize: 50, minimumPassRate: 90 });
    expect(stateOf(read, "A test set")).toBe("missing");
    expect(stateOf(read, "A bar")).toBe("in-place");
    expect(stateOf(read, "A tested prompt")).toBe("not-known");
    const [data, evaluation] = read.pillars;
    expect(data!.marks[1]).toEqual({
      title: "A test set",
      state: "missing",
      readings: [{ fact: "testSetSize", wanted: "at least 200", found: "50", holds: false }],
      raise: "Write test items.",
    });
    expect(evaluation).toMatchObject({ inPlace: 1, notKnown: 1, needed: 2 });
    expect(evaluation!.score).toEqual({ low: 0.5, high: 1 });
  });

  test("asks for examples only where the plan trains", () => {
    expect(stateOf(readOn({ labelledExamples: 20 }), "Enough examples")).toBe("not-needed");
    const trained = {
      ...verdictOn({ labelledExamples: 20 }),
      endPoint: { option: "open-fine-tuning", chance: 1 },
    };
    expect(stateOf(readiness(trained, ground), "Enough examples")).toBe("missing");
  });

  test("takes a rule that is needed and not written down for missing, and one that is not needed for fine", () => {
    expect(stateOf(readOn({ isolation: 4 }), "The rule is written")).toBe("missing");
    expect(stateOf(readOn({ isolation: 1 }), "The rule is written")).toBe("in-place");
  });
});

const frozen = <T>(data: T): T => {
  if (typeof data === "object" && data !== null) Object.values(data).forEach(frozen);
  return Object.freeze(data);
};

test("can never change a number of a verdict, whatever the pillars say", () => {
  const answers = fc.record({
    testSetSize: fc.nat(1000),
    labelledExamples: fc.nat(5000),
    isolation: fc.integer({ min: 0, max: 5 }),
  });
  const pillars = fc.shuffledSubarray([...smallPractice.pillars]);
  fc.assert(
    fc.property(answers, pillars, (given, some) => {
      const verdict = verdictOn(given);
      const bytes = JSON.stringify(verdict);
      // A verdict that was written to would throw.
      const read = readiness(frozen(verdict), {
        ...ground,
        practice: { ...smallPractice, pillars: some },
      });
      expect(read.receipt).toEqual(verdict.receipt);
      expect(JSON.stringify(verdict)).toBe(bytes);
      expect(JSON.stringify(verdictOn(given))).toBe(bytes);
    }),
    { numRuns: 20 },
  );
});

test("never scores lower where one more answer is put in place", () => {
  const before = fc.record({ testSetSize: fc.option(fc.nat(199), { nil: undefined }) });
  fc.assert(
    fc.property(before, fc.integer({ min: 200, max: 5000 }), ({ testSetSize }, items) => {
      const [was] = readOn(testSetSize === undefined ? {} : { testSetSize }).pillars;
      const [is] = readOn({ testSetSize: items }).pillars;
      expect(is!.score!.low).toBeGreaterThanOrEqual(was!.score?.low ?? 0);
      expect(is!.inPlace).toBeGreaterThan(was!.inPlace);
    }),
    { numRuns: 20 },
  );
});
