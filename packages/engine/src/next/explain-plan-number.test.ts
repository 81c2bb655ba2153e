import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import { findAt, numberPaths } from "../explain/number-paths.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallPrices } from "../testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { TrialSettings } from "../vocabulary/evaluation-plan.ts";
import { isFactId } from "../vocabulary/facts.ts";
import { evaluationPlan } from "./evaluation-plan.ts";
import { explainPlanNumber, isOfPlan, planNumberPatterns } from "./explain-plan-number.ts";
import { roadmap } from "./roadmap.ts";

const ground = { knowledge: smallKnowledge, prices: smallPrices, practice: smallPractice };
const context: Context = { ...smallContext, worlds: 64 };

function planned(answers: object, more: object = {}, settings: TrialSettings = {}) {
  const given = smallCase({ ...answers }, { ...more });
  const verdict = assess(given, context);
  const evaluation = evaluationPlan(verdict, ground, settings);
  const plan = { evaluation, roadmap: roadmap(verdict, evaluation, ground) };
  return { verdict, plan, told: (path: string) => explainPlanNumber(plan, path, verdict, context) };
}

const known = { outputForm: "free-text", minimumPassRate: 90, costPerLabel: 2, testSetSize: 100 };
const tests = [{ option: "api-prompting", passed: 45, of: 50 }];
const judged = { bothPass: 150, onlyModelPasses: 10, onlyPeoplePass: 10, bothFail: 30 };
const plans = [
  planned(known, { tests }, { judged, difference: 6 }),
  planned({ gap: "behaviour", requestsPerMonth: 1e7, valueAtStake: "high" }),
  planned({ outputForm: "label" }),
];

describe("every number of a plan", () => {
  test.each(plans.map(({ plan, told }) => [numberPaths(plan), told] as const))(
    "says its formula and what stands behind it (plan %#)",
    (paths, told) => {
      expect(paths.length).toBeGreaterThan(60);
      for (const path of paths) {
        const explained = told(path);
        expect(explained, path).toMatchObject({ kind: "number", path });
        expect(explained!.formula.length, path).toBeGreaterThan(3);
        expect(explained!.sources.length, path).toBeGreaterThan(0);
        expect(isOfPlan(path)).toBe(true);
      }
    },
  );

  test("leads on to numbers, facts and options that can be explained in turn", () => {
    const { options } = smallKnowledge;
    for (const { plan, verdict, told } of plans)
      for (const path of numberPaths(plan))
        for (const input of told(path)!.inputs) {
          const next = input.path ?? "";
          const leads =
            isFactId(next) ||
            options.some(({ id }) => id === next) ||
            typeof findAt(isOfPlan(next) ? plan : verdict, next)?.value === "number";
          expect(leads, `${path} → ${next}`).toBe(true);
        }
  });

  test("is met by some plan here, so that no entry speaks of nothing", () => {
    const met = new Set(
      plans.flatMap(({ plan }) => numberPaths(plan).map((path) => findAt(plan, path)!.pattern)),
    );
    expect(planNumberPatterns.filter((pattern) => !met.has(pattern))).toEqual([]);
  });
});

test("a sum of a plan is the sum of the inputs that it names", () => {
  for (const { plan, told } of plans) {
    const sumOf = (path: string): number =>
      told(path)!.inputs.reduce(
        (sum, input) => sum + (findAt(plan, input.path!)!.value as number),
        0,
      );
    // Amounts are told to six digits, so their sum is as good as that.
    for (const end of ["low", "base", "high"] as const)
      expect(sumOf(`evaluation.total.${end}`) / plan.evaluation.total[end]).toBeCloseTo(1, 4);
  }
});

test("what is no number of a plan is not explained", () => {
  const [{ told }] = plans as [(typeof plans)[number]];
  for (const path of ["evaluation.items", "evaluation.title", "roadmap.stages.99.chance", "items"])
    expect(told(path)).toBeUndefined();
});
