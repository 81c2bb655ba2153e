import type { Column } from "../uncertainty/cells.ts";
import { evaluatePlan } from "./evaluate-plan.ts";
import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { longestPlan, searchPlans } from "./search-plans.ts";

/** A plan as a line over the value's factor: `U = constant + slope × factor`. */
interface PlanLine {
  readonly steps: PlanShape["steps"];
  readonly constant: number;
  readonly slope: number;
}

/** A plan that is best from a value on, in dollars. */
export interface PlanFromValue {
  readonly fromValue: number;
  readonly steps: PlanShape["steps"];
}

/** Times the value up to which plans are compared. */
const greatestFactor = 100;

/**
 * Which plan is best from which value on: U is linear in the value, so that the upper envelope of the plans is exact. It is
 * found by asking for the best plan where two known lines cross, until none is better there.
 */
export function plansByValue(
  options: readonly PlanOption[],
  economy: Economy,
  meanValue: number,
): PlanFromValue[] {
  if (options.length === 0 || meanValue <= 0) return [];
  const nothing: PlanLine = { steps: [], constant: 0, slope: 0 };
  const envelope: PlanLine[] = [nothing];
  const refine = (left: PlanLine, right: PlanLine): void => {
    // A plan that no value helps, since none of its options ever suffices, takes over nowhere.
    if (right.slope - left.slope <= 1e-9 * Math.abs(right.slope)) return;
    const crossing = (left.constant - right.constant) / (right.slope - left.slope);
    const known = left.constant + left.slope * crossing;
    const between = bestAt(crossing, known + 1e-6 * meanValue);
    if (between === undefined || between.slope <= left.slope || between.slope >= right.slope) {
      envelope.push(right);
      return;
    }
    refine(left, between);
    refine(between, right);
  };
  refine(nothing, bestAt(greatestFactor, 0) ?? nothing);
  return envelope.slice(1).map((line, index) => {
    const before = envelope[index];
    return {
      fromValue: (meanValue * (before.constant - line.constant)) / (line.slope - before.slope),
      steps: line.steps,
    };
  });

  /** The best plan at this factor, if it is worth so many dollars. */
  function bestAt(factor: number, atLeast: number): PlanLine | undefined {
    const scaled: Economy = { ...economy, value: scale(economy.value, factor) };
    const [best] = searchPlans(options, scaled, {
      tolerance: 0,
      keep: 1,
      goOn: true,
      longest: longestPlan,
      atLeast,
    });
    if (best === undefined) return undefined;
    const { constant, slope } = evaluatePlan(best.steps, options, economy);
    return { steps: best.steps, constant, slope };
  }
}

function scale(value: Column, factor: number): Column {
  const scaled = new Float64Array(value.length);
  for (let world = 0; world < scaled.length; world++) scaled[world] = value[world] * factor;
  return scaled;
}
