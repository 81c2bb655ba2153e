import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { explain } from "../explain/explain.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Verdict } from "../vocabulary/verdict.ts";

const context = { ...smallContext, worlds: 256 };
const mails = {
  isolation: 0,
  taskTypes: ["generation"],
  gap: "behaviour",
  requestsPerMonth: { low: 150, high: 280 },
  inputTokens: 1000,
  outputTokens: 300,
};
const verdictOn = (
  answers: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Verdict => assess(smallCase({ ...mails, ...answers }, more), context);
const prompting = (verdict: Verdict) => verdict.options.find(({ id }) => id === "api-prompting")!;

describe("a case whose month costs less than an hour of work", () => {
  test("is told to try it, with what, how to judge it and where to stop", () => {
    const { tooSmall, headline, nextStep } = verdictOn({});
    expect(tooSmall?.perMonth.p90).toBeLessThan(tooSmall!.hourOfWork);
    expect(headline).toContain("less than an hour of work");
    expect(nextStep).toContain(tooSmall!.title);
    expect(nextStep).toContain("twenty of your own requests");
    expect(`${headline} ${nextStep}`).not.toMatch(/\bjust\b|\$8k/);
  });

  test("is told to paste in what the model has to know, where that may be missing", () => {
    expect(verdictOn({}).nextStep).toContain("one prompt, ");
    const knowing = verdictOn({ gap: "knowledge", taskTypes: ["knowledge-qa"] });
    expect(knowing.plan?.steps.map(({ option }) => option)).toContain("api-retrieval");
    expect(knowing.nextStep).toContain("what it has to know pasted in");
  });

  test("is tested in an afternoon", () => {
    const { plan, tooSmall } = verdictOn({});
    expect(plan?.steps[0]).toMatchObject({ option: "api-prompting", testMonths: 0.1 });
    expect(plan!.steps[0].testCost / tooSmall!.hourOfWork).toBeCloseTo(4, 4);
  });

  test("is asked of a job done once by all of it", () => {
    const once = { oneOff: true, horizonMonths: 3 };
    expect(verdictOn({ ...once, requestsPerMonth: 280 }).headline).toContain("the whole job on");
    expect(verdictOn({ ...once, requestsPerMonth: 1e6 }).tooSmall).toBeUndefined();
  });

  test("explains what a month and an hour cost", () => {
    const given = smallCase(mails);
    const month = explain("tooSmall.perMonth.p50", given, context);
    expect(month).toMatchObject({ kind: "number", unit: "$" });
    const hour = explain("tooSmall.hourOfWork", given, context);
    expect(hour?.value).toBeCloseTo(6000 / 168, 3);
    const cost = explain("plan.steps.api-prompting.testCost", given, context);
    expect(cost?.inputs.flatMap(({ sources }) => sources).join()).toContain("An afternoon");
  });
});

describe("a case is large enough to analyse", () => {
  test("from the volume on at which a month costs an hour, and not before", () => {
    const sure = {
      inputTokens: 1000,
      callsPerRequest: 1,
      cacheableInput: 0,
      deferrable: 0,
      reasoningMultiplier: 1,
    };
    const at = (requestsPerMonth: number): Verdict => verdictOn({ ...sure, requestsPerMonth });
    const { perMonth, hourOfWork } = at(100).tooSmall!;
    const requests = (100 * hourOfWork) / perMonth.p50;
    expect(at(requests * 0.99).tooSmall).toBeDefined();
    expect(at(requests * 1.01).tooSmall).toBeUndefined();
    expect(prompting(at(requests * 1.01)).triedOut).toBeUndefined();
  });

  test("where much is at stake, or wrong results cost more than an hour", () => {
    expect(verdictOn({ valueAtStake: "high" }).tooSmall).toBeUndefined();
    expect(verdictOn({ costPerError: 100 }).tooSmall).toBeUndefined();
    expect(verdictOn({ costPerError: 0 }).tooSmall).toBeDefined();
  });

  test("where somebody has a say in what may be sent", () => {
    expect(verdictOn({ isolation: 2 }).tooSmall).toBeUndefined();
    expect(verdictOn({ personalData: "special-category" }).tooSmall).toBeUndefined();
    expect(verdictOn({ personalData: "personal" }).tooSmall).toBeDefined();
  });

  test("where a prompt was tested already", () => {
    const tests = [{ option: "api-prompting", passed: 48, of: 50 }];
    const verdict = verdictOn({}, { tests });
    expect([verdict.tooSmall, prompting(verdict).triedOut]).toEqual([undefined, undefined]);
  });

  test("where its volume is not known", () => {
    expect(verdictOn({ requestsPerMonth: "unknown" }).tooSmall).toBeUndefined();
  });
});
