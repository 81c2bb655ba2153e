import { describe, expect, test } from "vitest";

import { smallCase, smallContext } from "../testing/small-world.ts";
import { evaluatePlan } from "../plan/evaluate-plan.ts";
import { situationOf } from "./context.ts";
import { decide } from "./decide.ts";
import { endsOf } from "./decide-among.ts";
import { endPointOf } from "./decision.ts";
import { runnerUpOf } from "./runner-up.ts";

const cases = [
  ["nothing answered", {}],
  ["a tone to learn", { gap: "behaviour", labelledExamples: 5000, requestsPerMonth: 2e7 }],
  ["knowledge", { gap: "knowledge", requestsPerMonth: 5e4 }],
  ["own machines", { isolation: 5, requestsPerMonth: 1e7 }],
] as const;

describe("the runner-up", () => {
  test.each(cases)(
    "is a plan with another end point, no better than the plan: %s",
    (_, answers) => {
      const decision = decide(situationOf(smallCase(answers), smallContext));
      const runner = runnerUpOf(decision)!;
      expect(runner.endPoint).not.toBe(endPointOf(decision));
      // A tie may let a plan of fewer steps go before one worth a little more.
      expect(runner.behindBy).toBeGreaterThanOrEqual(-0.01 * decision.value.mean);
      expect(runner.behindBy).toBeCloseTo(decision.plan!.utility - runner.plan.utility, 6);
      expect(runner.argument).toMatch(/\.$/);
    },
  );

  test.each(cases)("is worth what its own walk through the worlds comes to: %s", (_, answers) => {
    const decision = decide(situationOf(smallCase(answers), smallContext));
    const { options, economy } = decision;
    const { plan, endPoint } = runnerUpOf(decision)!;
    const steps = plan.steps.map(({ option, goOn }) => ({
      option: options.findIndex(({ id }) => id === option),
      goOn,
    }));
    const outcome = evaluatePlan(steps, options, economy);
    expect(outcome.constant + outcome.slope).toBeCloseTo(plan.utility, 3);
    const ends = endsOf(outcome, options.length);
    expect(options[ends.indexOf(Math.max(...ends))].id).toBe(endPoint);
  });

  test("is absent where no plan pays", () => {
    const decision = decide(situationOf(smallCase({ valuePerResult: 0.0001 }), smallContext));
    expect(runnerUpOf(decision)).toBeUndefined();
  });

  test("is absent where only one option is left", () => {
    const decision = decide(situationOf(smallCase({ monthlyBudget: 1500 }), smallContext));
    expect(decision.options).toHaveLength(1);
    expect(decision.kind).toBe("adopt");
    expect(runnerUpOf(decision)).toBeUndefined();
  });
});
