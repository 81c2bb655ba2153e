import type { Verdict } from "@tapeline/engine";
import {
  evaluationPlan,
  roadmap,
  type PlanGround,
  type Planned,
  type RoadmapGround,
  type TrialSettings,
} from "@tapeline/engine/practice";

/** How a verdict is proved, and the stages from there. */
export function planOf(
  verdict: Verdict,
  ground: PlanGround & RoadmapGround,
  settings: TrialSettings = {},
): Planned {
  const evaluation = evaluationPlan(verdict, ground, settings);
  return { evaluation, roadmap: roadmap(verdict, evaluation, ground) };
}
