import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { Roadmap } from "../vocabulary/roadmap.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { evaluationPlan } from "./evaluation-plan.ts";
import { roadmap } from "./roadmap.ts";

const ground = { knowledge: smallKnowledge, prices: smallPrices, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>>, more = {}): Verdict =>
  assess(smallCase(answers, more), { ...smallContext, worlds: 64 });
const roadOf = (verdict: Verdict): Roadmap =>
  roadmap(verdict, evaluationPlan(verdict, ground), ground);
const stagesOf = (road: Roadmap): string[] =>
  road.stages.map(({ stage, option }) => (option === undefined ? stage : `${stage} ${option}`));

const plain = verdictOn({ minimumPassRate: 90 });

describe("the roadmap of a verdict", () => {
  test("is the same bytes twice, and changes nothing that it is given", () => {
    const before = JSON.stringify(plain);
    const road = roadOf(plain);
    expect(JSON.stringify(roadOf(structuredClone(plain)))).toBe(JSON.stringify(road));
    expect(JSON.stringify(plain)).toBe(before);
    expect(JSON.parse(JSON.stringify(road))).toEqual(road);
  });

  test("tests what the plan tests, builds and runs its likeliest end, and says the way out", () => {
    const end = plain.endPoint!.option;
    const tests = plain.plan!.steps.map(({ option }) => `test ${option}`);
    expect(stagesOf(roadOf(plain))).toEqual([
      "prepare",
      ...tests,
      `build ${end}`,
      `run ${end}`,
      "review",
      `leave ${end}`,
    ]);
  });

  test("puts the numbers of the case into its criteria", () => {
    const { items } = evaluationPlan(plain, ground);
    const [first] = roadOf(plain).stages.filter(({ stage }) => stage === "test");
    expect(first!.exit).toBe(`At least ${items.passes} of ${items.needed} pass at 90%.`);
    expect(
      roadOf(plain)
        .stages.map(({ exit, ifFails }) => exit + ifFails)
        .join(""),
    ).not.toMatch(/[{}]|undefined|NaN/);
  });

  test("lets the build wait for no test that comes only if the likeliest end fails", () => {
    const [step] = plain.plan!.steps;
    const later = { ...step, option: "open-fine-tuning", testMonths: 3 };
    const planOf = (goOn: boolean): Verdict => ({
      ...plain,
      endPoint: { option: step.option, chance: 0.8 },
      plan: { ...plain.plan!, steps: [{ ...step, goOn, testMonths: 2 }, later] },
    });
    const told = (goOn: boolean) => roadOf(planOf(goOn)).stages;
    expect(told(false).find(({ option }) => option === later.option)!.fallBack).toBe(true);
    expect(told(false).find(({ stage }) => stage === "build")!.from!.base).toBe(2);
    expect(told(true).find(({ option }) => option === later.option)!.fallBack).toBeUndefined();
    expect(told(true).find(({ stage }) => stage === "build")!.from!.base).toBe(5);
  });

  test("does not test again what has a recorded test", () => {
    const id = plain.plan!.steps[0].option;
    const tested = verdictOn(
      { minimumPassRate: 90 },
      { tests: [{ option: id, passed: 99, of: 100 }] },
    );
    expect(stagesOf(roadOf(tested))).not.toContain(`test ${id}`);
  });

  test("begins with the answers that decide, and then knows no day on which the rest begins", () => {
    const road = roadOf({
      ...plain,
      decidedBy: [{ fact: "isolation", option: "open-as-is", answerWith: "no" }],
    });
    const [answer, ...others] = road.stages;
    expect(answer).toMatchObject({ stage: "answer", from: { low: 0, base: 0, high: 0 } });
    expect(answer!.ifFails).toContain(smallKnowledge.questions.isolation.ask);
    expect(others.every(({ from }) => from === undefined)).toBe(true);
  });

  test("ends with the work where a job is done once, and speaks of that job", () => {
    const { stages } = roadOf(verdictOn({ oneOff: true, horizonMonths: 6, minimumPassRate: 80 }));
    const { stage, do: done } = stages.at(-1)!;
    expect([stage, done]).toEqual(["run", expect.stringContaining("in parts")]);
  });

  test("has no build where nothing is adopted", () => {
    const road = roadOf(verdictOn({ valuePerResult: 0 }));
    expect(stagesOf(road).filter((stage) => /build|run|leave/.test(stage))).toEqual([]);
    expect(road.stages.at(-1)!.stage).toBe("review");
  });

  test("takes the test out of the time to first users, and adds up the lines of running and upkeep", () => {
    const { option: id } = plain.endPoint!;
    const result = plain.options.find((option) => option.id === id)!;
    const step = plain.plan!.steps.find(({ option }) => option === id)!;
    const { stages } = roadOf(plain);
    const build = stages.find(({ stage }) => stage === "build")!;
    expect(build.months!.base).toBeCloseTo(result.monthsToUse.p50 - step.testMonths, 4);
    const upkeep = { ...result.lines[0]!, id: "upkeep", phase: "maintain" as const };
    const more = {
      ...plain,
      options: plain.options.map((option) =>
        option.id === id ? { ...option, lines: [...option.lines, upkeep] } : option,
      ),
    };
    const meanOf = (phases: readonly string[]): number =>
      [...result.lines, upkeep]
        .filter(({ phase }) => phases.includes(phase))
        .reduce((sum, { amount }) => sum + amount.mean, 0);
    const costAt = (stage: string): number =>
      roadOf(more).stages.find((one) => one.stage === stage)!.cost!.base;
    expect(costAt("build") / meanOf(["build"])).toBeCloseTo(1, 4);
    expect(costAt("run") / meanOf(["run", "maintain"])).toBeCloseTo(1, 4);
  });

  test("sends nobody back to what was tested before", () => {
    const [step] = plain.plan!.steps;
    const tried = { ...step, option: "api-prompting" };
    const last = { ...step, option: "api-retrieval" };
    const goTo = (endPoint: string): string =>
      roadOf({
        ...plain,
        endPoint: { option: "api-retrieval", chance: 0.9 },
        plan: { ...plain.plan!, steps: [tried, last] },
        runnerUp: { endPoint, plan: plain.plan!, behindBy: 1, argument: "none" },
      }).stages.find(({ stage }) => stage === "build")!.ifFails;
    expect(goTo("api-prompting")).toContain("Go on to today's process");
    expect(goTo("open-as-is")).toContain("Go on to open-as-is");
  });

  test("names a trainer for what is trained, and for nothing else", () => {
    const end = { option: "open-fine-tuning", chance: 0.6 };
    const stages = [plain, { ...plain, endPoint: end }].flatMap((one) => roadOf(one).stages);
    expect(stages.some(({ option }) => option === end.option)).toBe(true);
    for (const { option, who } of stages)
      expect(
        who.some(({ role }) => role === "a trainer"),
        option,
      ).toBe(option === "open-fine-tuning");
  });
});

test("has durations and costs in order, and begins each stage no sooner than the one before", () => {
  const answers = fc.record({
    requestsPerMonth: fc.integer({ min: 1000, max: 1e8 }),
    isolation: fc.integer({ min: 0, max: 5 }),
    minimumPassRate: fc.integer({ min: 50, max: 99 }),
    gap: fc.constantFrom("knowledge", "behaviour", "both"),
  });
  fc.assert(
    fc.property(answers, (given) => {
      const { stages } = roadOf(verdictOn(given));
      let before = 0;
      for (const { from, months, cost, fallBack } of stages) {
        for (const span of [from, months, cost])
          expect(span === undefined || (span.low <= span.base && span.low <= span.high)).toBe(true);
        expect(from === undefined || from.base >= before).toBe(true);
        before = fallBack === undefined ? (from?.base ?? before) : before;
      }
    }),
    { numRuns: 30 },
  );
});
