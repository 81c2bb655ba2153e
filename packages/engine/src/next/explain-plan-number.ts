import type { Context } from "../assessment/context.ts";
import { findAt } from "../explain/number-paths.ts";
import type { Explanation } from "../vocabulary/explore.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { evaluationNumbers } from "./numbers/evaluation-numbers.ts";
import type { PlanEntry, Planned } from "./numbers/plan-entry.ts";
import { roadmapNumbers } from "./numbers/roadmap-numbers.ts";

export type { Planned } from "./numbers/plan-entry.ts";

const entries: ReadonlyMap<string, PlanEntry> = new Map(
  Object.entries({ ...evaluationNumbers, ...roadmapNumbers }),
);

/** The patterns of all numbers that a plan may hold. */
export const planNumberPatterns: readonly string[] = [...entries.keys()];

/** Whether a path begins as those of a plan do, as in `evaluation.items.needed` and `roadmap.stages.0.months.base`. */
export const isOfPlan = (path: string): boolean => /^(evaluation|roadmap)[.[]/.test(path.trim());

/** What a number of a plan is made of: formula, inputs and sources. Undefined where the path leads to no number. */
export function explainPlanNumber(
  planned: Planned,
  path: string,
  verdict: Verdict,
  context: Context,
): Explanation | undefined {
  const found = findAt(planned, path.trim());
  const entry = found === undefined ? undefined : entries.get(found.pattern);
  if (found === undefined || entry === undefined || typeof found.value !== "number")
    return undefined;
  const { value } = found;
  const words = entry({ explored: verdict, planned, context, found, value });
  const { title, unit, formula, withNumbers, inputs, because, sources = [] } = words;
  return {
    kind: "number",
    path: found.path,
    title,
    value,
    ...(unit === undefined ? {} : { unit }),
    formula: withNumbers === undefined ? formula : `${formula}\nHere: ${withNumbers}`,
    inputs,
    because,
    sources: [...new Set([...sources, ...inputs.flatMap((input) => input.sources)])],
  };
}
