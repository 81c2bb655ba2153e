import type { Situation } from "../assessment/context.ts";
import type { Decision } from "../assessment/decision.ts";
import { valueOf } from "../assessment/value-of-reaching.ts";
import { judgeOptions, type Judged } from "../assessment/judge-options.ts";
import { evaluatePlan, type PlanOutcome } from "../plan/evaluate-plan.ts";
import type { Economy, PlanOption, PlanShape } from "../plan/plan-option.ts";
import { TimeTable } from "../plan/time-factors.ts";
import { horizonMonths, monthlyDiscount } from "../costs/demand.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { narrowed } from "./narrowed.ts";

/** A plan by the names of its options, so that it can be followed where facts or worlds are others. */
export type NamedSteps = readonly { readonly option: OptionId; readonly goOn: boolean }[];

export const namedSteps = (
  { steps }: Pick<PlanShape, "steps">,
  options: readonly PlanOption[],
): NamedSteps => steps.map(({ option, goOn }) => ({ option: options[option].id, goOn }));

/** What plans meet: options that may be tried, and what their results are worth. */
export interface Stage {
  readonly options: readonly PlanOption[];
  readonly economy: Economy;
  readonly times: TimeTable;
}

/** The stage on which a decision was taken. */
export const stageOf = ({ options, economy }: Decision): Stage => ({
  options,
  economy,
  times: new TimeTable(economy),
});

/** An option that a gate shuts out: it may be tested, not knowing, but not adopted. */
export const shutOut = (option: PlanOption): PlanOption => ({
  ...option,
  suffices: new Uint8Array(option.suffices.length),
});

/**
 * Options of a decision as other facts, or more worlds, make them; those that are excluded there are shut out. A value that
 * was assumed stays what it was: it stands in for a figure that costs do not feed.
 */
export function restage(
  decision: Decision,
  situation: Situation,
  ids: ReadonlySet<OptionId>,
): Stage & { readonly judged: Judged } {
  // Results of a test need the option that was tested, whether or not it is asked for.
  const tested = situation.given.tests.map(({ option }) => option);
  const judged = judgeOptions(narrowed(situation, new Set([...ids, ...tested])));
  const options = decision.options.flatMap((option) => {
    if (!ids.has(option.id)) return [];
    const now = judged.options.find((other) => other.option.id === option.id)!;
    const { suffices, building, running, expected } = now;
    const restaged = { ...option, suffices, building, running, expected };
    return [now.state === "excluded" ? shutOut(restaged) : restaged];
  });
  const { stated, mean } = decision.value;
  const economy: Economy = {
    value: valueOf(options, situation, stated ? undefined : mean).column,
    discount: monthlyDiscount(situation.worlds),
    horizon: horizonMonths(situation.worlds),
  };
  return { options, economy, times: new TimeTable(economy), judged };
}

/** Follows a plan on a stage, past steps whose option nobody could take there. */
export function follow(plan: NamedSteps, { options, economy, times }: Stage): PlanOutcome {
  const steps = plan.flatMap(({ option, goOn }) => {
    const index = options.findIndex(({ id }) => id === option);
    return index < 0 ? [] : [{ option: index, goOn }];
  });
  return evaluatePlan(steps, options, economy, times);
}
