import { describe, expect, test } from "vitest";

import { smallKnowledge } from "../testing/small-world.ts";
import { caseSchema } from "./case.ts";

const schema = caseSchema(smallKnowledge);
const parse = (given: object) => schema.safeParse({ title: "A case of a test", ...given });
const answersOf = (answers: object) => parse({ answers }).data?.answers;

interface Refusal {
  readonly at: string;
  readonly expected: unknown;
  readonly fix: unknown;
}
/** What is said of a case that is refused: where, what was expected and what to do. */
function refusals(given: object): Refusal[] {
  const result = parse(given);
  return (result.error?.issues ?? []).map((issue) => {
    const params: Readonly<Record<string, unknown>> =
      "params" in issue && issue.params !== undefined ? issue.params : {};
    return { at: issue.path.join("."), expected: params["expected"], fix: params["fix"] };
  });
}

describe("a number", () => {
  test("is a point, or a range with or without its middle", () => {
    expect(
      answersOf({
        requestsPerMonth: 1e5,
        inputTokens: { low: 100, high: 200 },
        outputTokens: { low: 1, base: 2, high: 3, measured: true },
      }),
    ).toEqual({
      requestsPerMonth: { low: 1e5, base: 1e5, high: 1e5 },
      inputTokens: { low: 100, high: 200 },
      outputTokens: { low: 1, base: 2, high: 3, measured: true },
    });
  });

  test("may be written as people write it, in ranges too", () => {
    expect(
      answersOf({ requestsPerMonth: "220k", inputTokens: { low: "1k", high: "2,000" } }),
    ).toEqual({
      requestsPerMonth: { low: 220_000, base: 220_000, high: 220_000 },
      inputTokens: { low: 1000, high: 2000 },
    });
  });

  test("in a unit that is not the question's is refused", () => {
    const [refusal] = refusals({ answers: { minimumPassRate: "90 requests" } });
    expect(refusal.at).toBe("answers.minimumPassRate");
    expect(refusal.fix).toContain("the unit is %, not requests");
  });

  test("outside what is allowed is refused with the bounds", () => {
    for (const minimumPassRate of [49, 101, "101 %"]) {
      const [refusal] = refusals({ answers: { minimumPassRate } });
      expect(refusal).toMatchObject({
        at: "answers.minimumPassRate",
        expected: "a number from 50 to 100 (%)",
      });
    }
  });

  test("that is nothing is refused with what could stand there, unknown too", () => {
    for (const nothing of [null, true, [], [1]]) {
      const [refused] = refusals({ answers: { requestsPerMonth: nothing } });
      expect(refused).toMatchObject({ at: "answers.requestsPerMonth" });
      expect(refused.expected).toMatch(/^a number from 0 to [\d,]+ .*, or a range as \{ low/);
      expect(refused.fix).toContain("write unknown");
    }
    const [half] = refusals({ answers: { inputTokens: { low: null, high: 4 } } });
    expect(half.at).toBe("answers.inputTokens.low");
    expect(half.expected).toMatch(/^a number from /);
  });

  test("is whole where its question asks for a whole one", () => {
    const [refusal] = refusals({ answers: { horizonMonths: 12.5 } });
    expect(refusal).toMatchObject({ at: "answers.horizonMonths", fix: "give a whole number" });
    expect(answersOf({ horizonMonths: 12 })).toBeDefined();
  });

  test("with low above high is refused, and told to swap them", () => {
    const [refusal] = refusals({ answers: { inputTokens: { low: 300, high: 200 } } });
    expect(refusal).toEqual({
      at: "answers.inputTokens.low",
      expected: "at most high (200)",
      fix: "swap low and high",
    });
  });

  test("with a middle outside its range is refused", () => {
    for (const base of [99, 201]) {
      const [refusal] = refusals({ answers: { inputTokens: { low: 100, base, high: 200 } } });
      expect(refusal).toMatchObject({
        at: "answers.inputTokens.base",
        expected: "from 100 to 200",
      });
    }
  });

  test("with half a range, or a stranger in it, is refused", () => {
    expect(refusals({ answers: { inputTokens: { low: 100 } } })).toHaveLength(1);
    expect(refusals({ answers: { inputTokens: { low: 1, high: 2, top: 3 } } })).toHaveLength(1);
  });
});

describe("a percentage", () => {
  test("written as a share is refused, with what would be meant", () => {
    const [refusal] = refusals({ answers: { deferrable: 0.2 } });
    expect(refusal.at).toBe("answers.deferrable");
    expect(refusal.fix).toBe(
      'percentages are written from 0 to 100: 0.2 would be 0.2 %; write 20, or "0.2 %" if you mean it',
    );
    expect(refusals({ answers: { deferrable: { low: 0.1, high: 0.3 } } })).toHaveLength(2);
  });

  test("below one may be meant, if it says so", () => {
    expect(answersOf({ deferrable: "0.2 %" })).toEqual({
      deferrable: { low: 0.2, base: 0.2, high: 0.2 },
    });
  });

  test("of nothing, of one and of all is as it is written", () => {
    for (const deferrable of [0, 1, 100])
      expect(answersOf({ deferrable })).toEqual({
        deferrable: { low: deferrable, base: deferrable, high: deferrable },
      });
  });
});

describe("an answer", () => {
  test("that is unknown is the same as none, whatever its kind", () => {
    expect(
      answersOf({
        requestsPerMonth: "unknown",
        gap: "unknown",
        oneOff: "unknown",
        taskTypes: "unknown",
        job: "unknown",
      }),
    ).toEqual({});
  });

  test("is one of its question's values", () => {
    expect(answersOf({ gap: "both", taskTypes: ["code", "agent"], oneOff: true })).toEqual({
      gap: "both",
      taskTypes: ["code", "agent"],
      oneOff: true,
    });
    for (const answers of [
      { gap: "some" },
      { taskTypes: ["knitting"] },
      { taskTypes: "code" },
      { oneOff: "yes" },
      { job: "" },
    ])
      expect(parse({ answers }).success).toBe(false);
  });

  test("to no question is refused by its name", () => {
    const { error } = parse({ answers: { requestPerMonth: 5 } });
    expect(error!.issues[0].path).toEqual(["answers"]);
    expect(JSON.stringify(error!.issues)).toContain("requestPerMonth");
  });
});

describe("a test's result", () => {
  test("has no more passes than items", () => {
    const test_ = (passed: number, of: number) => ({
      tests: [{ option: "api-prompting", passed, of }],
    });
    expect(parse(test_(40, 40)).success).toBe(true);
    expect(refusals(test_(41, 40))).toEqual([
      {
        at: "tests.0.passed",
        expected: "at most `of`",
        fix: "swap `passed` and `of`, or correct them",
      },
    ]);
  });

  test("is of a top model unless it says otherwise", () => {
    const tests = [{ option: "api-prompting", passed: 1, of: 2 }];
    expect(parse({ tests }).data!.tests[0].class).toBe("top");
  });

  test("names an option of the ladder, as a waiver does", () => {
    const [ofTest] = refusals({ tests: [{ option: "magic", passed: 1, of: 2 }] });
    expect(ofTest.at).toBe("tests.0.option");
    const [ofWaiver] = refusals({ waive: { magic: "there is no such thing" } });
    expect(ofWaiver.at).toBe("waive.magic");
    for (const { expected } of [ofTest, ofWaiver]) expect(expected).toContain("api-prompting");
  });

  test("is waived with a reason only", () => {
    expect(parse({ waive: { "api-prompting": "" } }).success).toBe(false);
    expect(parse({ waive: { "api-prompting": "no data may leave" } }).success).toBe(true);
  });
});

describe("the parts of a case", () => {
  const parts = (...shares: number[]) => ({
    parts: shares.map((share, index) => ({ name: `part ${index}`, share, answers: {} })),
  });

  test("have shares that sum to all", () => {
    expect(parse(parts(70, 30)).success).toBe(true);
    expect(parse(parts(33.3, 33.3, 33.4)).success).toBe(true);
    const [refusal] = refusals(parts(70, 20));
    expect(refusal).toMatchObject({ at: "parts", expected: "shares that sum to 100" });
    expect(refusal.fix).toContain("90");
  });

  test("have a share of something", () => {
    expect(parse(parts(100, 0)).success).toBe(false);
  });

  test("are checked in their answers as the case is", () => {
    const [refusal] = refusals({
      parts: [{ name: "all", share: 100, answers: { deferrable: 0.2 } }],
    });
    expect(refusal.at).toBe("parts.0.answers.deferrable");
  });
});

test("titles, names, reasons and texts say something", () => {
  const blank = (given: object) => refusals(given).find(({ fix }) => fix === "write a few words");
  expect(blank({ title: "   " })?.at).toBe("title");
  expect(blank({ answers: { job: " \t" } })?.at).toBe("answers.job");
  expect(blank({ waive: { "api-prompting": "    " } })?.at).toBe("waive.api-prompting");
  const parts = [{ name: " ", share: 100, answers: {} }];
  expect(blank({ parts })?.at).toBe("parts.0.name");
  expect(blank({ title: " a " })).toBeUndefined();
});

test("a case without answers, tests, waivers or parts is a case", () => {
  expect(parse({}).data).toEqual({
    title: "A case of a test",
    answers: {},
    tests: [],
    waive: {},
    parts: [],
  });
});

test("a case may hold failures by kind and the steps around the model, each checked", () => {
  const failures = { counts: { format: 3, tone: 2 }, of: 5, from: "api-prompting" };
  const pipeline = { minutes: 2, steps: [{ name: "Speech", dollars: 0.01, per: "minute" }] };
  expect(parse({ failures, pipeline }).data).toMatchObject({ failures, pipeline });
  const fieldsOf = (given: object) => refusals(given).map(({ at }) => at);
  expect(fieldsOf({ failures: { ...failures, of: 4 } })).toEqual(["failures.of"]);
  expect(fieldsOf({ failures: { counts: { format: -1 } } })).toEqual(["failures.counts.format"]);
  expect(fieldsOf({ failures: { counts: {}, from: "no-option" } })).toEqual(["failures.from"]);
  expect(fieldsOf({ pipeline: { steps: pipeline.steps } })).toEqual(["pipeline.steps.0.per"]);
});
