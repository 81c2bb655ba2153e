import { describe, expect, test } from "vitest";

import { smallCase, smallKnowledge } from "../testing/small-world.ts";
import { factIds, slotOf } from "../vocabulary/facts.ts";
import type { Question } from "../vocabulary/question.ts";
import { assumptionFor, deriveFacts, middleOf, withFact } from "./derive-facts.ts";

const factsOf = (answers: Record<string, unknown> = {}) =>
  deriveFacts(smallCase(answers), smallKnowledge);
const basis = { editorial: "a round figure for tests" };

/** A question with other stand-ins than the small ones. */
const asking = (id: "requestsPerMonth" | "gap" | "oneOff", assume: Question["assume"]) => ({
  questions: {
    ...smallKnowledge.questions,
    [id]: { ...smallKnowledge.questions[id], assume },
  },
});

describe("a fact", () => {
  test("has the origin of its number: measured, answered or assumed", () => {
    const facts = factsOf({
      inputTokens: { low: 900, high: 1100, measured: true },
      outputTokens: { low: 100, high: 200 },
    });
    expect(facts.of("inputTokens").origin).toBe("measured");
    expect(facts.of("outputTokens").origin).toBe("answered");
    expect(facts.of("requestsPerMonth").origin).toBe("assumed");
  });

  test("that was answered keeps its range, and one that was not takes its question's", () => {
    const facts = factsOf({ inputTokens: { low: 900, base: 950, high: 1100 } });
    expect(facts.of("inputTokens").interval).toMatchObject({ low: 900, base: 950, high: 1100 });
    expect(facts.of("requestsPerMonth").interval).toEqual({ low: 1e4, base: 1e5, high: 1e6 });
    expect(facts.of("requestsPerMonth").basis).toEqual(basis);
  });

  test("with a lone base is certain", () => {
    expect(factsOf().of("rampMonths").interval).toEqual({ low: 6, base: 6, high: 6 });
  });

  test("for which nothing stands in is unknown", () => {
    const { interval, origin, value } = factsOf().of("oneOffBudget");
    expect([interval, origin, value]).toEqual([undefined, "assumed", undefined]);
  });

  test("that is a choice takes a value, or a chance for each", () => {
    const facts = factsOf({ trainingRights: "no" });
    expect(facts.of("trainingRights")).toMatchObject({ value: "no", code: 2, origin: "answered" });
    expect(facts.of("region")).toMatchObject({ value: "anywhere", code: 0, origin: "assumed" });
    expect(facts.of("gap").chances).toEqual([0.4, 0.4, 0.2]);
    expect(facts.of("gap").code).toBeUndefined();
  });

  test("that is yes or no has its chances as no and yes", () => {
    const knowledge = asking("oneOff", [{ chances: { true: 0.1, false: 0.9 }, basis }]);
    expect(deriveFacts(smallCase(), knowledge).of("oneOff").chances).toEqual([0.9, 0.1]);
  });

  test("answered with unknown is as if it were left out", () => {
    expect(factsOf({ requestsPerMonth: "unknown" }).bySlot).toEqual(factsOf().bySlot);
  });

  test("stands in its slot", () => {
    const { bySlot } = factsOf();
    expect(bySlot.map(({ id }) => id)).toEqual(factIds);
  });
});

describe("an assumption", () => {
  const knowledge = asking("requestsPerMonth", [
    { base: 7, forTasks: ["translation"], basis },
    { base: 8, forTasks: ["code", "agent"], basis },
    { base: 9, basis },
  ]);
  const assumedFor = (taskTypes: string[]) =>
    deriveFacts(smallCase({ taskTypes }), knowledge).of("requestsPerMonth").interval?.base;

  test("made for one of the case's tasks goes before the general one", () => {
    expect(assumedFor(["agent"])).toBe(8);
    expect(assumedFor(["agent", "translation"])).toBe(7);
    expect(assumedFor(["classification"])).toBe(9);
    expect(assumedFor([])).toBe(9);
  });

  test("for other tasks alone is none", () => {
    const { requestsPerMonth } = asking("requestsPerMonth", [
      { base: 7, forTasks: ["translation"], basis },
    ]).questions;
    expect(assumptionFor(requestsPerMonth, ["code"])).toBeUndefined();
  });
});

describe("the table that gates read", () => {
  test("holds answers only", () => {
    const { answered } = factsOf({ isolation: 3, trainingRights: "no", worksOffline: true });
    factIds.forEach((id, slot) => {
      const given = ["isolation", "trainingRights", "worksOffline"].includes(id);
      expect(answered.answered[slot], id).toBe(given ? 1 : 0);
      expect(Number.isNaN(answered.values[slot]), id).toBe(!given);
    });
    expect(answered.values[slotOf.isolation]).toBe(3);
    expect(answered.values[slotOf.worksOffline]).toBe(1);
  });

  test("holds a range at its base, or half way", () => {
    const { answered } = factsOf({
      inputTokens: { low: 100, base: 900, high: 1000 },
      outputTokens: { low: 100, high: 200 },
    });
    expect(answered.values[slotOf.inputTokens]).toBe(900);
    expect(answered.values[slotOf.outputTokens]).toBe(150);
    expect(middleOf({ low: 1, high: 4 })).toBe(2.5);
  });
});

describe("facts with one replaced", () => {
  test("differ in that one alone, and leave the first as they were", () => {
    const facts = factsOf({ isolation: 3 });
    const stricter = factsOf({ isolation: 5 }).of("isolation");
    const changed = withFact(facts, stricter);
    expect(changed.of("isolation")).toBe(stricter);
    expect(facts.of("isolation").interval?.base).toBe(3);
    expect(changed.answered.values[slotOf.isolation]).toBe(5);
    const others = factIds.filter((id) => id !== "isolation");
    for (const id of others) expect(changed.of(id)).toBe(facts.of(id));
  });
});
