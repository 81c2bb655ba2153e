import { evaluatePlan } from "../plan/evaluate-plan.ts";
import type { PlanShape } from "../plan/plan-option.ts";
import type { Plan } from "../vocabulary/verdict.ts";
import { endsOf } from "./decide-among.ts";
import type { Decision } from "./decision.ts";

/** A plan with its steps by name and what it comes to. */
export function toPlan(plan: PlanShape, { options, economy }: Decision): Plan {
  const outcome = evaluatePlan(plan.steps, options, economy);
  const ends = endsOf(outcome, options.length);
  return {
    steps: plan.steps.map(({ option, goOn }) => {
      const { id, testCost, testMonths, recorded } = options[option];
      return {
        option: id,
        goOn,
        testCost: recorded ? 0 : testCost,
        testMonths: recorded ? 0 : testMonths,
        recorded,
      };
    }),
    utility: plan.utility,
    success: ends.reduce((sum, share) => sum + share, 0),
    ends: options
      .map(({ id }, index) => ({ option: id, chance: ends[index] }))
      .filter(({ chance }) => chance > 0),
  };
}
