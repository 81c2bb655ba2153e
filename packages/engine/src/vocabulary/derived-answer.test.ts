import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { explain } from "../explain/explain.ts";
import { questionsToldByOthers } from "../testing/small-derivations.ts";
import { smallContext, smallKnowledge } from "../testing/small-world.ts";
import { caseSchema, type Case, type NumberAnswer } from "./case.ts";
import { plainCase } from "./plain-case.ts";

const knowledge = { ...smallKnowledge, questions: questionsToldByOthers };
const context = { ...smallContext, knowledge, worlds: 64 };
const schema = caseSchema(knowledge);
const written = (answers: object) => ({ title: "A case of a test", answers });

/** The answer to one fact as both readers of a case understand it, which must be the same. */
function understood(fact: keyof Case["answers"], answer: unknown): NumberAnswer {
  const given = schema.parse(written({ [fact]: answer }));
  expect(plainCase(written({ [fact]: answer }), knowledge)).toEqual(given);
  return given.answers[fact] as NumberAnswer;
}

/** What is said of an answer that is refused: where, what was expected and what to do. */
function refusals(answers: object): { at: string; expected: unknown; fix: unknown }[] {
  expect(plainCase(written(answers), knowledge)).toBeUndefined();
  const { issues = [] } = schema.safeParse(written(answers)).error ?? {};
  return issues.map((issue) => {
    const { expected, fix } = (issue as { params?: Record<string, unknown> }).params ?? {};
    return { at: issue.path.join("."), expected, fix };
  });
}

describe("a number told by what people know", () => {
  test("is the product, with assumptions for what is left out", () => {
    const answer = understood("requestsPerMonth", { from: "users", users: "200", usesPerDay: 3 });
    expect(answer).toMatchObject({ low: 12_000, base: 12_000, high: 12_000 });
    expect(answer.derived).toEqual({
      id: "users",
      inputs: {
        users: { low: 200, base: 200, high: 200, given: true },
        usesPerDay: { low: 3, base: 3, high: 3, given: true },
        workingDays: { low: 20, base: 20, high: 20, given: false },
      },
    });
    const wide = understood("requestsPerMonth", {
      from: "users",
      users: 200,
      usesPerDay: "unknown",
    });
    expect(wide.base).toBe(8000);
    expect(wide.low).toBeCloseTo(4000, 6);
    expect(wide.high).toBeCloseTo(32_000, 6);
  });

  test("takes ranges, named figures and texts", () => {
    const range = understood("requestsPerMonth", {
      from: "users",
      users: { low: 100, high: 400 },
      usesPerDay: 1,
    });
    expect(range.base).toBeCloseTo(4000, 6);
    const named = understood("inputTokens", {
      from: "sample",
      sample: "x".repeat(400),
      language: "german",
    });
    expect(named.base).toBe(100);
    expect(named.low).toBeCloseTo(80, 6);
    const few = understood("inputTokens", { from: "sample", sample: ["äöü", "xxxx"], language: 1 });
    expect([few.low, few.base, few.high]).toEqual([4, 5, 6].map((n) => expect.closeTo(n, 6)));
  });

  test("keeps the length of a pasted text and not the text", () => {
    const answer = understood("inputTokens", { from: "sample", sample: "Dear Mrs Miller" });
    expect(JSON.stringify(answer)).not.toContain("Miller");
    expect(answer.derived?.inputs["sample"]).toMatchObject({ base: 15 });
  });

  test("contains the product of the medians, and points give a point", () => {
    const count = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(count, count, fc.boolean(), (users, uses, sure) => {
        const { low, base, high } = understood("requestsPerMonth", {
          from: "users",
          users,
          usesPerDay: sure ? uses : { low: uses / 2 + 0.01, base: uses, high: 1000 },
        });
        expect(base).toBe(users * uses * 20);
        expect(low).toBeLessThanOrEqual(base!);
        expect(high).toBeGreaterThanOrEqual(base!);
        expect(low === base).toBe(sure);
      }),
    );
  });
});

describe("a slip in it is told by place", () => {
  test("a name that is near", () => {
    expect(refusals({ requestsPerMonth: { from: "user", users: 1 } })).toEqual([
      {
        at: "answers.requestsPerMonth.from",
        expected: "one of users",
        fix: "did you mean `users`?",
      },
    ]);
    expect(refusals({ requestsPerMonth: { from: "users", user: 1 } })).toEqual([
      {
        at: "answers.requestsPerMonth.user",
        expected: "one of users, usesPerDay, workingDays beside `from: users`",
        fix: "did you mean `users`?",
      },
    ]);
    const [figure] = refusals({ inputTokens: { from: "sample", sample: "x", language: "germn" } });
    expect(figure).toMatchObject({
      at: "answers.inputTokens.language",
      fix: "did you mean `german`?",
    });
  });

  test("what is missing", () => {
    expect(refusals({ requestsPerMonth: { users: 3 } })[0]).toMatchObject({
      at: "answers.requestsPerMonth.from",
      fix: "add `from: users`",
    });
    expect(refusals({ requestsPerMonth: { from: "users" } })[0]).toMatchObject({
      at: "answers.requestsPerMonth.users",
      fix: "add users: How many people?",
    });
  });

  test("what is out of bounds, upside down or no number", () => {
    const at = (answers: object): string => refusals(answers)[0].at;
    const told = (users: unknown) => ({ requestsPerMonth: { from: "users", users } });
    expect(at(told(0))).toBe("answers.requestsPerMonth.users");
    expect(at(told("many"))).toBe("answers.requestsPerMonth.users");
    expect(at(told({ low: 3, high: 2 }))).toBe("answers.requestsPerMonth.users.low");
    expect(at(told({ low: 1, base: 5, high: 2 }))).toBe("answers.requestsPerMonth.users.base");
    expect(at({ inputTokens: { from: "sample", sample: " " } })).toBe("answers.inputTokens.sample");
    expect(at({ inputTokens: { from: "sample", sample: ["x", 3] } })).toBe(
      "answers.inputTokens.sample.1",
    );
    expect(refusals({ inputTokens: { from: "sample", sample: "x", language: 12 } })[0].fix).toBe(
      "these come to 0.08333; check them",
    );
  });

  test("a fact that has no other units", () => {
    expect(refusals({ outputTokens: { from: "users", users: 3 } })[0].fix).toContain(
      "cannot be told in other units",
    );
  });

  test("what another answer counts too, in a part as well", () => {
    const inputTokens = { from: "sample", sample: "some text", language: "german" };
    expect(refusals({ inputTokens, tokenizerFactor: 1.3 })).toEqual([
      {
        at: "answers.inputTokens.language",
        expected: "no language where tokenizerFactor is answered, which counts it too",
        fix: "leave out language here, or tokenizerFactor",
      },
    ]);
    expect(schema.safeParse(written({ inputTokens })).success).toBe(true);
    const parts = [{ name: "all", share: 100, answers: { inputTokens } }];
    const whole = { ...written({ tokenizerFactor: 1.3 }), parts };
    expect(schema.safeParse(whole).error?.issues[0]?.path.join(".")).toBe(
      "parts.0.answers.inputTokens.language",
    );
  });
});

describe("where the number is shown", () => {
  const given = schema.parse(written({ requestsPerMonth: { from: "users", users: 200 } }));

  test("its origin is derived, with its inputs and where each comes from", () => {
    const used = assess(given, context).facts.find(({ id }) => id === "requestsPerMonth");
    expect(used).toMatchObject({
      origin: "derived",
      derivation: { from: "users", formula: "users × usesPerDay × workingDays" },
    });
    expect(used?.derivation?.inputs.map(({ id, origin }) => [id, origin])).toEqual([
      ["users", "answered"],
      ["usesPerDay", "assumed"],
      ["workingDays", "assumed"],
    ]);
  });

  test("explaining it names formula, inputs and sources", () => {
    const found = explain("requestsPerMonth", given, context);
    expect(found?.formula).toContain("users × usesPerDay × workingDays");
    expect(found?.formula).toContain("users 200 people");
    expect(found?.inputs[0]).toMatchObject({ value: "200 people", origin: "answered" });
    expect(found?.sources).toContain("editorial: a round figure for tests (usesPerDay)");
    const input = found?.inputs[1];
    expect(explain(input!.path!, given, context)).toMatchObject({ value: 2, unit: "times/day" });
  });
});
