import { knowledge } from "@tapeline/content";
import { describe, expect, test } from "vitest";

import { BadInput, type Problem } from "./bad-input.ts";
import { contextOf, readCase } from "./case-input.ts";
import { smallRelease } from "./testing/release.ts";

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
    expect(problem).toMatchObject({ field: "answers.minimumPassRate", found: "140" });
    expect(problem?.expected).toMatch(/^a number from .* to 100 \(%\)$/);
  });

  test("lists the values of a choice", () => {
    const [problem] = problemsWith({ title: "t", answers: { gap: "wisdom" } });
    expect(problem?.field).toBe("answers.gap");
    expect(problem?.expected).toContain("knowledge, behaviour, both");
  });

  test("guesses what a misspelt field was to be", () => {
    const [problem] = problemsWith({ title: "t", answers: { requestPerMonth: 5 } });
    expect(problem).toMatchObject({
      field: "answers.requestPerMonth",
      fix: "did you mean `requestsPerMonth`?",
    });
  });

  test("names the end of an interval that is out of order", () => {
    const problems = problemsWith({ title: "t", answers: { inputTokens: { low: 9, high: 2 } } });
    expect(problems[0]).toMatchObject({
      field: "answers.inputTokens.low",
      fix: "swap low and high",
    });
  });

  test.each([[undefined], [null], [5], ["text"], [[]], [[{}]]])(
    "refuses %j as a whole",
    (written) => {
      expect(problemsWith(written)).toMatchObject([{ field: "(document)" }]);
    },
  );

  test("refuses what is nested without end", () => {
    const deep: unknown = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));
    expect(problemsWith(deep)).toMatchObject([{ field: "(document)" }]);
    expect(problemsWith({ title: "t", answers: { gap: deep } })).toHaveLength(1);
  });

  test("tells of several problems at once, each in words", () => {
    const problems = problemsWith({
      title: "",
      answers: { gap: 1, isolation: "high", requestsPerMonth: true, worksOffline: "maybe" },
      tests: [{ option: "x", passed: 3, of: 0 }],
      extra: 1,
    });
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["title", "answers.gap", "answers.isolation", "tests[0].of", "extra"]),
    );
    for (const { expected, found, fix } of problems)
      for (const words of [expected, found, fix]) expect(words).toMatch(/^(?!.*undefined).+$/);
  });
});

describe("the context of a call", () => {
  test("takes the release's day where the call names none", () => {
    expect(contextOf(smallRelease, {})).toMatchObject({ asOf: "2026-11-24" });
    const named = { asOf: "2026-12-01", knownOn: "2026-11-01", seed: 7, worlds: 512 };
    expect(contextOf(smallRelease, named)).toMatchObject(named);
  });
});
