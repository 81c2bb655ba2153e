import type { PlanOutcome } from "../plan/evaluate-plan.ts";
import type { Economy, PlanOption, PlanShape } from "../plan/plan-option.ts";
import type { Advice } from "../vocabulary/explore.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Answer } from "../vocabulary/verdict.ts";
import type { Situation } from "./context.ts";
import type { Judged } from "./judge-options.ts";
import type { TooSmall } from "./too-small.ts";

/** The advised plan and what it comes to. */
export interface Decision {
  readonly situation: Situation;
  readonly judged: Judged;
  /** Options that the plan may use. */
  readonly options: readonly PlanOption[];
  readonly economy: Economy;
  readonly value: { readonly mean: number; readonly stated: boolean; readonly factor?: number };
  readonly plan: PlanShape | undefined;
  readonly outcome: PlanOutcome | undefined;
  /** Index into `options` of the end point. */
  readonly end: { readonly option: number; readonly chance: number } | undefined;
  readonly customChance: number;
  readonly customShare: number;
  /** By option: share of worlds with a sufficient option in which it is the cheapest such. */
  readonly acceptability: ReadonlyMap<OptionId, number>;
  readonly answer: Answer;
  readonly waitingFor: "answers" | "prices" | "test" | undefined;
  readonly kind: "adopt" | "keep-today" | "nothing-fits" | "not-priced";
  readonly decidedBy: readonly {
    readonly fact: FactId;
    readonly option: OptionId;
    readonly answerWith: Answer;
  }[];
}

export const endPointOf = ({ end, options }: Decision): OptionId | undefined =>
  end === undefined ? undefined : options[end.option].id;
export const firstStepOf = ({ plan, options }: Decision): OptionId | undefined =>
  plan === undefined ? undefined : options[plan.steps[0].option].id;

/** The advice in three words. */
export function adviceOf(decision: Decision): Advice {
  const firstStep = firstStepOf(decision);
  const endPoint = endPointOf(decision);
  return {
    answer: decision.answer,
    ...(firstStep === undefined ? {} : { firstStep }),
    ...(endPoint === undefined ? {} : { endPoint }),
  };
}

/** Why the case is too small to analyse, where the answer is no and its first step is to try a hosted model. */
export function tooSmallOf(decision: Decision): TooSmall | undefined {
  const { answer, kind, judged, situation } = decision;
  // A case in parts has something to route, whatever it costs.
  if (answer !== "no" || kind !== "adopt" || situation.given.parts.length > 0) return undefined;
  const first = firstStepOf(decision);
  return judged.options.find(({ option }) => option.id === first)?.tooSmall;
}
