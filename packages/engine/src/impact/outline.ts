import type { Context, Situation } from "../assessment/context.ts";
import { endsOf } from "../assessment/decide-among.ts";
import { decide } from "../assessment/decide.ts";
import { adviceOf, type Decision } from "../assessment/decision.ts";
import { assessParts, situationTogether } from "../assessment/parts.ts";
import { totalCost } from "../explain/option-results.ts";
import { rounded } from "../format/round.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Case } from "../vocabulary/case.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { PartResult, Spread, Verdict } from "../vocabulary/verdict.ts";

/** A verdict without its reasons: what is advised, how sure it is and what it costs. */
export interface Outline extends Pick<
  Verdict,
  "answer" | "waitingFor" | "outcome" | "customChance" | "customShare" | "endPoint"
> {
  readonly firstStep?: OptionId;
  /** In per cent, for yes and no. */
  readonly confidence?: number;
  /** Present value of the end point over the horizon, in dollars. */
  readonly cost?: Spread;
  /** Chance of each option that may be used to reach the bar. */
  readonly sufficiency: Readonly<Record<OptionId, number>>;
  /** Offers that were kept for those options: what its costs are made of. */
  readonly offers: readonly string[];
  readonly parts?: readonly PartResult[];
  /** Points of a hundred, the least by which a share would have to move for another answer or end point; only where a plan is advised. */
  readonly margin?: number;
}

/** The outline of the verdict on a case: what `assess` says in the same words, at a third of the time. */
export function outlineOf(given: Case, context: Context): Outline {
  return outlineIn(situationTogether(given, context));
}

/** The outline of a case that is in its worlds already. */
export function outlineIn(situation: Situation): Outline {
  const decision = decide(situation, undefined, "eligible");
  const { answer, waitingFor, kind, customChance, customShare, judged } = decision;
  const { endPoint, firstStep } = adviceOf(decision);
  const confidence = answer === "no" ? 1 - customShare : answer === "yes" ? customShare : undefined;
  const end = judged.options.find(({ option }) => option.id === endPoint);
  const used = judged.options.filter(
    ({ state }) => state === "eligible" || state === "undetermined",
  );
  const parts = situation.given.parts.length === 0 ? undefined : assessParts(decision).parts;
  const margin = marginOf(decision);
  return rounded({
    answer,
    ...(waitingFor === undefined ? {} : { waitingFor }),
    outcome: kind,
    customChance,
    customShare,
    ...(confidence === undefined ? {} : { confidence: confidence * 100 }),
    ...(endPoint === undefined
      ? {}
      : { endPoint: { option: endPoint, chance: decision.end!.chance } }),
    ...(firstStep === undefined ? {} : { firstStep }),
    ...(end === undefined ? {} : { cost: spreadOf(totalCost(end)) }),
    sufficiency: Object.fromEntries(
      used.map(({ option, reaches }) => [
        option.id,
        reaches.reduce((sum, mark) => sum + mark, 0) / reaches.length,
      ]),
    ),
    offers: [...new Set(used.flatMap(({ kept }) => kept.map(({ offer }) => offer.id)))],
    ...(parts === undefined ? {} : { parts }),
    ...(margin === undefined ? {} : { margin }),
  });
}

/** How near the shares are to those at which answer or end point turn (decision model, section 7). */
function marginOf(decision: Decision): number | undefined {
  const { outcome, end, options, customChance, customShare, answer, waitingFor } = decision;
  if (outcome === undefined || end === undefined) return undefined;
  if (waitingFor === "answers" || waitingFor === "prices") return undefined;
  const [most = 0, next = 0] = endsOf(outcome, options.length).sort((a, b) => b - a);
  const toNo = Math.max(customChance - 0.25, customShare - 0.5);
  const distances =
    answer === "no" ? [-toNo] : answer === "yes" ? [customChance - 0.5] : [Math.max(0, toNo)];
  return 100 * Math.min(most - next, ...distances);
}

/** What is advised, and of its parts; where this is the same, a verdict has not changed. */
export const sameAdvice = (one: Outline, other: Outline): boolean => words(one) === words(other);

const words = ({ answer, endPoint, firstStep, parts = [] }: Outline): string =>
  [
    answer,
    endPoint?.option,
    firstStep,
    ...parts.map((part) => `${part.name} ${part.answer} ${part.endPoint} ${part.firstStep}`),
  ].join(" / ");
