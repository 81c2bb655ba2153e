/** What follows from a verdict: how to prove it, the stages to a system in use, how ready a case is, a page for an expert. */
export * from "./vocabulary/evaluation-plan.ts";
export * from "./vocabulary/expert-brief.ts";
export * from "./vocabulary/next-rung.ts";
export * from "./vocabulary/practice.ts";
export * from "./vocabulary/readiness.ts";
export * from "./vocabulary/roadmap.ts";
export { evaluationPlan, type PlanGround } from "./next/evaluation-plan.ts";
export { explainPlanNumber, isOfPlan, type Planned } from "./next/explain-plan-number.ts";
export { expertBrief, type BriefGround } from "./next/expert-brief.ts";
export { nextRung, type FailureCounts, type NextRungGround } from "./next/next-rung.ts";
export { readiness, type ReadinessGround } from "./next/readiness.ts";
export { roadmap } from "./next/roadmap.ts";
export type { RoadmapGround } from "./next/roadmap-words.ts";
export {
  detectableDifference,
  pairedFormula,
  pairedItems,
  type Comparison,
} from "./next/paired-items.ts";
export {
  halfWidth,
  leastItemsFor,
  passesFor,
  passRateFormulas,
  scoreInterval,
  type ShareInterval,
} from "./next/pass-rate-interval.ts";
