import { describe, expect, test } from "vitest";

import { conditionSchema, factsReadBy } from "./condition.ts";

const accepted = (condition: unknown): boolean => conditionSchema.safeParse(condition).success;
function refusal(condition: unknown): { at: string; expected: string; fix: string } {
  const issue = conditionSchema.safeParse(condition).error!.issues[0];
  const params = ("params" in issue ? issue.params : {}) as { expected?: string; fix?: string };
  return {
    at: issue.path.join("."),
    expected: params.expected ?? issue.message,
    fix: params.fix ?? "",
  };
}

describe("a condition", () => {
  test.each([
    { isolation: 5 },
    { isolation: { atLeast: 2, below: 5 } },
    { gap: "both" },
    { gap: { isOneOf: ["knowledge", "both"] } },
    { oneOff: true },
    { taskTypes: { includes: "code" } },
    { taskTypes: { includesAnyOf: ["code", "agent"] } },
    { taskTypes: { includesOnly: ["code"] } },
    { labelledExamples: { answered: false } },
    { all: [{ isolation: 5 }, { any: [{ gap: "both" }, { not: { oneOff: true } }] }] },
  ])("may be %j", (condition) => {
    expect(accepted(condition)).toBe(true);
  });

  test.each([
    [{}, "", "a condition"],
    [{ isolated: 5 }, "isolated", "the name of a fact"],
    [{ gap: "some" }, "gap", "one of knowledge, behaviour, both for gap"],
    [{ gap: { isOneOf: ["both", "none"] } }, "gap", "for gap, not none"],
    [{ gap: { atLeast: 2 } }, "gap", "gap is no number"],
    [{ gap: true }, "gap", "no yes or no for gap"],
    [{ gap: { includes: "both" } }, "gap", "since gap holds one value"],
    [{ oneOff: 1 }, "oneOff", "no number for oneOff"],
    [{ isolation: "high" }, "isolation", "no named value for isolation, which is a number"],
    [{ taskTypes: "code" }, "taskTypes", "since taskTypes holds several values"],
    [{ isolation: { atLeast: 5, atMost: 2 } }, "isolation", "a lower bound under the upper one"],
    [{ all: [{ isolation: 5 }], gap: "both" }, "all", "`all` alone"],
    [{ any: [{ gap: "both" }, { gap: "some" }] }, "any.1.gap", "for gap"],
    [{ not: { all: [{ oneOff: 1 }] } }, "not.all.0.oneOff", "no number for oneOff"],
  ])("may not be %j", (condition, at, expected) => {
    const found = refusal(condition);
    expect(found.at).toBe(at);
    expect(found.expected).toContain(expected);
    expect(found.fix.length).toBeGreaterThan(0);
  });

  test.each([{ isolation: {} }, { all: [] }, { isolation: { least: 2 } }, "isolation", null])(
    "is refused where it says nothing or is none: %j",
    (condition) => {
      expect(accepted(condition)).toBe(false);
    },
  );

  test("with a fact in other letters is told the right ones", () => {
    expect(refusal({ isoLation: 5 }).fix).toBe("did you mean `isolation`?");
  });

  test.each([
    ["review-minutes", "reviewMinutes"],
    ["reviewMinuts", "reviewMinutes"],
    ["Input tokens", "inputTokens"],
  ])("with a fact by its file, its short name or a slip (%s) is told the fact", (wrong, right) => {
    expect(refusal({ [wrong]: { above: 5 } }).fix).toBe(`did you mean \`${right}\`?`);
  });

  test("of an unknown fact is told how facts are named", () => {
    expect(refusal({ weatherOnSunday: true }).fix).toContain("reviewMinutes");
  });

  test("with a comparison that there is not is told those that there are", () => {
    const { error } = conditionSchema.safeParse({ reviewMinutes: { moreThan: 60 } });
    expect(JSON.stringify(error)).toContain("atLeast, atMost, above, below");
  });

  test.each([
    [{ isolation: { atleast: 5 } }, "isolation.atleast", "did you mean `atLeast`?"],
    [{ isolation: { belov: 5 } }, "isolation.belov", "did you mean `below`?"],
    [{ isolation: { minimum: 5 } }, "isolation.minimum", "write one of them"],
  ])("whose comparison is misspelt (%j) is told the right one at its key", (wrong, at, fix) => {
    const found = refusal(wrong);
    expect([found.at, found.expected.split(" ")[0]]).toEqual([at, "one"]);
    expect(found.fix).toContain(fix);
  });

  test.each([
    [{ oneOff: "no" }, "write false"],
    [{ oneOff: "Yes" }, "write true"],
    [{ oneOff: "sometimes" }, "compare it as in { oneOff: true }"],
  ])("of yes or no takes no words (%j)", (wrong, fix) => {
    expect(refusal(wrong)).toMatchObject({
      at: "oneOff",
      expected: "true or false for oneOff",
      fix,
    });
  });

  test.each([
    [{ gap: "bhaviour" }, "did you mean `behaviour`?"],
    [{ taskTypes: { includes: "clasification" } }, "did you mean `classification`?"],
    [{ taskTypes: "code" }, "compare it as in { taskTypes: { includes: code } }"],
    [{ isolation: "high" }, "compare it as in { isolation: { atLeast: 3 } }"],
    [{ gap: true }, "compare it as in { gap: knowledge }"],
    [{ oneOff: 1 }, "compare it as in { oneOff: true }"],
  ])("whose comparison does not go with its fact (%j) is shown one that does", (wrong, fix) => {
    expect(refusal(wrong).fix).toBe(fix);
  });

  test("comes out as it went in", () => {
    const condition = {
      any: [{ not: { isolation: { above: 2 } } }, { gap: "both", oneOff: false }],
    };
    expect(conditionSchema.parse(condition)).toEqual(condition);
  });
});

test("the facts that a condition reads are named once, in order of appearance", () => {
  const condition = conditionSchema.parse({
    all: [
      { gap: "both", isolation: 5 },
      { not: { any: [{ isolation: 4 }, { oneOff: true }, { gap: "knowledge" }] } },
    ],
  });
  expect(factsReadBy(condition)).toEqual(["gap", "isolation", "oneOff"]);
});
