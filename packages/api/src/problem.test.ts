import { knowledge } from "@tapeline/content";
import { describe, expect, test } from "vitest";

import { readCase } from "./case-input.ts";
import { BadInput, type Problem } from "./problem.ts";

function problemsWith(written: unknown): readonly Problem[] {
  try {
    readCase(written, knowledge);
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    if (cause instanceof BadInput) return cause.problems;
    throw error;
  }
  return [];
}

describe("a case that does not fit", () => {
  test("names the field of a number out of bounds, what is allowed and what was given", () => {
    const [problem, ...more] = problemsWith({ title: "t", answers: { minimumPassRate: 140 } });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      field: "answers.minimumPassRate",
      path: ["answers", "minimumPassRate"],
      found: "140",
    });
    expect(problem?.expected).toMatch(/^a number from .* to 100 \(%\)$/);
  });

  test("lists the values of a choice", () => {
    const [problem] = problemsWith({ title: "t", answers: { gap: "wisdom" } });
    expect(problem).toMatchObject({ field: "answers.gap", found: '"wisdom"' });
    expect(problem?.expected).toContain("knowledge, behaviour, both");
  });

  test("names a field that does not exist", () => {
    const [problem] = problemsWith({ title: "t", answers: { requestPerMonth: 5 } });
    expect(problem).toMatchObject({ field: "answers.requestPerMonth", found: "5" });
  });

  test("names a missing title", () => {
    const [problem] = problemsWith({});
    expect(problem).toMatchObject({
      field: "title",
      expected: "a text",
      found: "nothing",
      fix: "add it",
    });
  });

  test("names the end of an interval that is out of order", () => {
    const problems = problemsWith({ title: "t", answers: { inputTokens: { low: 9, high: 2 } } });
    expect(problems[0]).toMatchObject({
      field: "answers.inputTokens.low",
      fix: "swap low and high",
    });
  });

  test.each([undefined, null, 5, "text", [], [{}]])("refuses %j as a whole", (written) => {
    const [problem] = problemsWith(written);
    expect(problem?.field).toBe("(the whole input)");
    expect(problem?.expected).toBe("fields with their values");
  });

  test("tells of several problems at once", () => {
    const problems = problemsWith({ title: "", answers: { gap: 1, isolation: "high" }, extra: 1 });
    expect(problems.map(({ field }) => field).toSorted()).toEqual([
      "answers.gap",
      "answers.isolation",
      "extra",
      "title",
    ]);
  });

  test("cuts a long value", () => {
    const [problem] = problemsWith({ title: "x".repeat(5000) });
    expect(problem?.found.length).toBeLessThan(100);
  });

  test("every expectation, finding and fix is said in words", () => {
    const problems = problemsWith({
      title: 7,
      answers: { requestsPerMonth: true, dataClasses: ["none"], worksOffline: "maybe" },
      tests: [{ option: "x", passed: 3, of: 0 }],
      parts: [{ name: "a", share: 0, answers: {} }],
    });
    for (const { expected, found, fix } of problems) {
      expect(expected).not.toBe("");
      expect(expected).not.toMatch(/undefined|Invalid|\[object/);
      expect(found).not.toBe("");
      expect(fix).not.toBe("");
    }
    expect(problems.length).toBeGreaterThan(4);
  });
});
