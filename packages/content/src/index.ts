/** What we know: options, questions, rules and scenarios, validated once and served as data. */
import type { GuidanceRule, Knowledge, Rule } from "@tapeline/engine";

import { guidanceJson, scenariosJson, scoringJson } from "../generated/content.ts";
import type { Scenario } from "./scenario.ts";

/** The knowledge without the rules that speak and score nothing: all that a brief answer reads. */
export const scoringKnowledge: Knowledge = /* @__PURE__ */ JSON.parse(scoringJson) as Knowledge;

/** The knowledge of this release. */
export const knowledge: Knowledge = /* @__PURE__ */ withGuidance(scoringKnowledge);

function withGuidance(scoring: Knowledge): Knowledge {
  const guidance = JSON.parse(guidanceJson) as readonly GuidanceRule[];
  const byId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1);
  return { ...scoring, rules: [...scoring.rules, ...guidance].sort(byId) };
}

/** Whole cases with what we expect to be advised, in the order of their ids. */
export const scenarios: readonly Scenario[] = /* @__PURE__ */ JSON.parse(
  scenariosJson,
) as readonly Scenario[];

/** The day on which the content of this release was last read through, as in `2026-11-26`. */
export { releaseDay } from "../generated/content.ts";
export type { Expectation, Scenario } from "./scenario.ts";
