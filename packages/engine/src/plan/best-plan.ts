import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { longestPlan, searchPlans } from "./search-plans.ts";

/** Plans within this share of the value of the best are equals. */
const tieShare = 0.01;
/** The best plan after ties: fewest steps, then highest worth, then lower codes; undefined where none pays. */
export function bestPlan(
  options: readonly PlanOption[],
  economy: Economy,
  meanValue: number,
): PlanShape | undefined {
  const tolerance = tieShare * Math.max(0, meanValue);
  const plans = searchPlans(options, economy, {
    tolerance,
    keep: 1,
    goOn: true,
    longest: longestPlan,
  });
  const top = plans[0];
  if (top === undefined || top.utility <= 0) return undefined;
  return plans
    .filter(({ utility }) => utility >= top.utility - tolerance)
    .sort(
      (a, b) =>
        a.steps.length - b.steps.length ||
        b.utility - a.utility ||
        (ranksOf(a, options) < ranksOf(b, options) ? -1 : 1),
    )[0];
}
const ranksOf = (plan: PlanShape, options: readonly PlanOption[]): string =>
  plan.steps.map(({ option }) => options[option].rank).join("");
