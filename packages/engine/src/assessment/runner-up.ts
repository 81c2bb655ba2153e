import { inHundred, money } from "../format/money.ts";
import { evaluatePlan } from "../plan/evaluate-plan.ts";
import type { PlanShape } from "../plan/plan-option.ts";
import { longestPlan, searchPlans } from "../plan/search-plans.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { endsOf } from "./decide-among.ts";
import type { Decision } from "./decision.ts";
import { toPlan } from "./to-plan.ts";

/** So many of the best plans are looked through for another end point. */
const lookedThrough = 12;

/** The best plan with another end point, and the best that can be said for it. */
export function runnerUpOf(decision: Decision): Verdict["runnerUp"] {
  const { plan, end, options, economy } = decision;
  if (plan === undefined || end === undefined) return undefined;
  const other = bestWithOtherEnd(decision, end.option);
  if (other === undefined) return undefined;
  return {
    endPoint: options[other.end].id,
    plan: toPlan(other.plan, decision),
    behindBy: plan.utility - other.plan.utility,
    argument: argumentFor(other.end, end.option, decision),
  };

  function bestWithOtherEnd(
    { options: all }: Decision,
    endPoint: number,
  ): { plan: PlanShape; end: number } | undefined {
    const settings = { tolerance: 0, goOn: true, longest: longestPlan };
    for (const candidate of searchPlans(all, economy, { ...settings, keep: lookedThrough })) {
      const reached = likeliest(candidate, decision);
      if (reached !== endPoint) return { plan: candidate, end: reached };
    }
    // Without the end point's option every plan ends elsewhere; indices are put back afterwards.
    const rest = [...all.keys()].filter((index) => index !== endPoint);
    const [without] = searchPlans(
      rest.map((index) => all[index]),
      economy,
      { ...settings, keep: 1 },
    );
    if (without === undefined) return undefined;
    const restored = {
      ...without,
      steps: without.steps.map((step) => ({ ...step, option: rest[step.option] })),
    };
    return { plan: restored, end: likeliest(restored, decision) };
  }
}

function likeliest(plan: PlanShape, { options, economy }: Decision): number {
  const ends = endsOf(evaluatePlan(plan.steps, options, economy), options.length);
  return ends.reduce((best, chance, index) => (chance > ends[best] ? index : best), 0);
}

function argumentFor(runner: number, leader: number, { options, judged }: Decision): string {
  const entry = (index: number) =>
    judged.options.find(({ option }) => option.id === options[index].id)!;
  const chance = (index: number): number => mean(options[index].suffices);
  const cost = (index: number): number =>
    mean(options[index].building) + mean(options[index].running);
  const name = entry(runner).option.short;
  const rival = entry(leader).option.short;
  if (cost(runner) < cost(leader))
    return `${name} costs ${money(cost(leader) - cost(runner))} less on average over the horizon than ${rival}.`;
  if (chance(runner) > chance(leader))
    return `${name} reaches the bar in ${inHundred(chance(runner))} worlds, ${rival} in ${inHundred(chance(leader))}.`;
  return `${name} reaches the bar in ${inHundred(chance(runner))} worlds, should ${rival} fail.`;
}

const mean = (column: ArrayLike<number>): number => {
  let sum = 0;
  for (let world = 0; world < column.length; world++) sum += column[world];
  return sum / column.length;
};
