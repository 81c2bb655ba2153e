export * from "./rules/evaluate-condition.ts";
export * from "./rules/match-options.ts";
export * from "./vocabulary/case.ts";
export * from "./vocabulary/condition.ts";
export * from "./vocabulary/derivation.ts";
export * from "./vocabulary/explore.ts";
export * from "./vocabulary/facts.ts";
export * from "./vocabulary/knowledge.ts";
export * from "./vocabulary/option.ts";
export { plainCase } from "./vocabulary/plain-case.ts";
export * from "./vocabulary/question.ts";
export * from "./vocabulary/rule.ts";
export * from "./vocabulary/source.ts";
export * from "./vocabulary/verdict.ts";
export { assess } from "./assess.ts";
export { defaultSeed, defaultWorlds, type Context } from "./assessment/context.ts";
export { addMonths, isDay, longDay } from "./facts/calendar.ts";
export { parseQuantity } from "./facts/parse-quantity.ts";
export { nearestNames } from "./format/nearest-names.ts";
export {
  compileCondition,
  encode,
  type Evaluate,
  type FactTable,
  type Truth,
} from "./rules/compile-condition.ts";
export { compileRules, type CompiledRule, type RuleSet } from "./rules/rule-set.ts";
export { costCurves, type CostCurve, type CostCurves } from "./explore/cost-curves.ts";
export { findFlips } from "./explore/find-flips.ts";
export { findPairFlips } from "./explore/find-pair-flips.ts";
export { replay, type Difference, type Replay } from "./replay.ts";
export { engineVersion } from "./version.ts";
export { screen, type ScreenedRule, type Screening } from "./screen.ts";
export { sensitivity } from "./explore/sensitivity.ts";
export { whatIf, type Changes } from "./explore/what-if.ts";
export { whatIfWhole, type WhatIfWhole } from "./explore/what-if-whole.ts";
export { valueOfInformation } from "./explore/value-of-information.ts";
export { reasonsOf, type Reason, type ReasonRole } from "./explain/reasons.ts";
export { ruleNamed, rulesNamed } from "./explain/rule-named.ts";
export { breakEvens } from "./explore/break-even.ts";
export { breakEvenVolume } from "./explore/break-even-volume.ts";
export {
  volumeCurves,
  type Undercut,
  type VolumeCurve,
  type VolumeCurves,
} from "./explore/volume-curves.ts";
