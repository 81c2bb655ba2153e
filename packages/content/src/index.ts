/** What we know: options, questions, rules and scenarios, validated once and served as data. */
import type { Knowledge } from "@tapeline/engine";

import { knowledgeJson, scenariosJson } from "../generated/content.ts";
import type { Scenario } from "./scenario.ts";

/** The knowledge of this release. */
export const knowledge: Knowledge = /* @__PURE__ */ JSON.parse(knowledgeJson) as Knowledge;

/** Whole cases with what we expect to be advised, in the order of their ids. */
export const scenarios: readonly Scenario[] = /* @__PURE__ */ JSON.parse(
  scenariosJson,
) as readonly Scenario[];

export type { Expectation, Scenario } from "./scenario.ts";
