import type { GuidanceRule, Rule, ScoringRule } from "./rule.ts";

/** Kinds that speak without scoring, in the order in which a reader needs them. */
export const guidanceKinds = [
  "warning",
  "diagnosis",
  "prerequisite",
  "economics",
  "advice",
  "expiry",
] as const;
export type GuidanceKind = (typeof guidanceKinds)[number];
export const ruleKinds = ["gate", "evidence", "ladder", ...guidanceKinds] as const;

export const isGuidance = (rule: Rule): rule is GuidanceRule =>
  (guidanceKinds as readonly string[]).includes(rule.kind);
export const isScoring = (rule: Rule): rule is ScoringRule => !isGuidance(rule);
