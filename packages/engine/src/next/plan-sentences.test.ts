import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { TrialSettings } from "../vocabulary/evaluation-plan.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { evaluationPlan } from "./evaluation-plan.ts";

const ground = { knowledge: smallKnowledge, prices: smallPrices, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>>, more = {}): Verdict =>
  assess(smallCase({ minimumPassRate: 90, ...answers }, more), { ...smallContext, worlds: 64 });
const planOf = (verdict: Verdict, settings: TrialSettings = {}) =>
  evaluationPlan(verdict, ground, settings);
const mind = (verdict: Verdict, settings: TrialSettings = {}): string =>
  planOf(verdict, settings).cautions.join(" ");

describe("what to mind before a test", () => {
  test("is personal data where the case has some, and where it is said", () => {
    expect(mind(verdictOn({ personalData: "personal" }))).toContain("personal data");
    expect(mind(verdictOn({ personalData: "none" }))).not.toContain("personal data");
    expect(mind(verdictOn({}))).not.toContain("personal data");
  });

  test("is the right to train where something is trained and nobody said yes", () => {
    expect(mind(verdictOn({ trainingRights: "partly" }))).toContain("right to train");
    expect(mind(verdictOn({ trainingRights: "yes" }))).not.toContain("right to train");
  });

  test("is the answer that decides", () => {
    const open = { fact: "isolation", option: "open-as-is", answerWith: "no" } as const;
    expect(mind({ ...verdictOn({}), decidedBy: [open] })).toContain("Answer isolation first");
    expect(mind(verdictOn({}))).not.toContain("Answer isolation first");
  });

  test("is an exact test where few items will differ", () => {
    expect(mind(verdictOn({}), { difference: 20, discordant: 20 })).toContain("exact test");
    expect(mind(verdictOn({}))).not.toContain("exact test");
  });

  test("is a recorded test that need not be run again", () => {
    const tests = [{ option: "api-prompting", passed: 80, of: 100 }];
    expect(mind(verdictOn({}, { tests }))).toContain("api-prompting has a recorded test");
  });

  test("is a likeliest end that comes less often than not", () => {
    const verdict = verdictOn({});
    const seldom = { ...verdict, endPoint: { option: "api-prompting", chance: 0.39 } };
    expect(mind(seldom)).toContain("in 39 of 100 worlds only");
    expect(mind({ ...seldom, endPoint: { ...seldom.endPoint, chance: 0.6 } })).not.toContain(
      "only:",
    );
  });
});

test("says when an item passes only where it is run more than once", () => {
  const stop = (settings: TrialSettings): string =>
    planOf(verdictOn({}), settings).stopRule.join(" ");
  expect(stop({ repeats: 3 })).toContain("most of its 3 runs");
  expect(stop({ repeats: 1 })).not.toContain("An item passes");
  expect(stop({})).toContain("on the same 625 items");
});
