export * from "./rules/evaluate-condition.ts";
export * from "./rules/match-options.ts";
export * from "./vocabulary/case.ts";
export * from "./vocabulary/condition.ts";
export * from "./vocabulary/derivation.ts";
export * from "./vocabulary/evaluation-plan.ts";
export * from "./vocabulary/expert-brief.ts";
export * from "./vocabulary/explore.ts";
export * from "./vocabulary/facts.ts";
export * from "./vocabulary/fit.ts";
export * from "./vocabulary/knowledge.ts";
export * from "./vocabulary/next-rung.ts";
export * from "./vocabulary/option.ts";
export { plainCase } from "./vocabulary/plain-case.ts";
export * from "./vocabulary/practice.ts";
export * from "./vocabulary/pipeline.ts";
export * from "./vocabulary/question.ts";
export * from "./vocabulary/readiness.ts";
export * from "./vocabulary/roadmap.ts";
export * from "./vocabulary/rule.ts";
export * from "./vocabulary/source.ts";
export * from "./vocabulary/verdict.ts";
export { assess } from "./assess.ts";
export { defaultSeed, defaultWorlds, type Context } from "./assessment/context.ts";
export { addMonths, isDay, longDay } from "./facts/calendar.ts";
export { parseQuantity } from "./facts/parse-quantity.ts";
export {
  compileCondition,
  encode,
  type Evaluate,
  type FactTable,
  type Truth,
} from "./rules/compile-condition.ts";
export { compileRules, type CompiledRule, type RuleSet } from "./rules/rule-set.ts";
export { findFlips } from "./explore/find-flips.ts";
export { findPairFlips } from "./explore/find-pair-flips.ts";
export { replay, type Difference, type Replay } from "./replay.ts";
export { screen, type ScreenedRule, type Screening } from "./screen.ts";
export { sensitivity } from "./explore/sensitivity.ts";
export { whatIf, type Changes } from "./explore/what-if.ts";
export { valueOfInformation } from "./explore/value-of-information.ts";
export { explain, explainIn, explaining, explainKnowledge } from "./explain/explain.ts";
export { explainNumber } from "./explain/explain-number.ts";
export { numberPaths } from "./explain/number-paths.ts";
export { reasonsOf, type Reason, type ReasonRole } from "./explain/reasons.ts";
export { ruleNamed, rulesNamed } from "./explain/rule-named.ts";
export { suggestions } from "./explain/suggestions.ts";
export { breakEvens } from "./explore/break-even.ts";
export { breakEvenVolume } from "./explore/break-even-volume.ts";
export { evaluationPlan, type PlanGround } from "./next/evaluation-plan.ts";
export { expertBrief, type BriefGround } from "./next/expert-brief.ts";
export { nextRung, type FailureCounts, type NextRungGround } from "./next/next-rung.ts";
export { readiness, type ReadinessGround } from "./next/readiness.ts";
export { roadmap } from "./next/roadmap.ts";
export type { RoadmapGround } from "./next/roadmap-words.ts";
export { acceleratorNamed, type AcceleratorNamed } from "./fit/accelerator-named.ts";
export { fitBudget } from "./fit/fit-budget.ts";
export { fitCards, mostCards } from "./fit/fit-cards.ts";
export { fitDevice, type Device } from "./fit/fit-device.ts";
export { countPipeline } from "./pipeline/count-pipeline.ts";
