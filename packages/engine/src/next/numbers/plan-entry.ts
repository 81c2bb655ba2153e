import type { At, NumberWords } from "../../explain/numbers/entry.ts";
import { findAt } from "../../explain/number-paths.ts";
import type { NumberLeaf } from "../../explain/number-leaf.ts";
import { inUnit } from "../../explain/words.ts";
import type { EvaluationPlan } from "../../vocabulary/evaluation-plan.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { Roadmap } from "../../vocabulary/roadmap.ts";

/** A plan and the way from it, as they are printed side by side. */
export interface Planned {
  readonly evaluation: EvaluationPlan;
  readonly roadmap: Roadmap;
}

/** A number of a plan to be explained, where it stands, beside the verdict that the plan follows from. */
export interface PlanAt extends At {
  readonly planned: Planned;
}

/** How the numbers of one pattern of a plan are explained. */
export type PlanEntry = (at: PlanAt) => NumberWords;
/** The patterns of all numbers below a part of a plan. */
export type PlanPattern<Part extends keyof Planned> = Extract<
  NumberLeaf<Planned>,
  `${Part}.${string}`
>;

/** Another number of the plan as an input, or none if it does not stand there. */
export function planInput(
  { planned }: PlanAt,
  name: string,
  path: string,
  unit?: string,
): ExplanationInput[] {
  const found = findAt(planned, path);
  if (typeof found?.value !== "number") return [];
  return [{ name, value: inUnit(found.value, unit), path: found.path, sources: [] }];
}

/** The three ends of a range under one entry. */
export const ends = <Path extends string>(
  path: Path,
  entry: PlanEntry,
): Readonly<Record<`${Path}.${"low" | "base" | "high"}`, PlanEntry>> =>
  Object.fromEntries(["low", "base", "high"].map((end) => [`${path}.${end}`, entry])) as never;

const endWords: Readonly<Record<string, string>> = {
  low: "all that is uncertain low",
  base: "all that is uncertain at its middle",
  high: "all that is uncertain high",
};

/** Which end of a range a number is, in words. */
export const endOf = ({ found }: PlanAt): string => endWords[found.key] ?? found.key;

/** The path one step above where a number stands. */
export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("."));
