import type { RuleScenarios } from "../../src/features/learn/rule-scenarios.ts";
import type { Assessed } from "./scenario-verdicts.ts";

/** A rule holds in a scenario where it holds in most of its worlds. */
const most = 0.5;

/** In which scenarios each rule holds. */
export function ruleScenarios(all: readonly Assessed[]): RuleScenarios {
  const byRule: Record<string, number[]> = {};
  for (const [place, { verdict }] of all.entries()) {
    const held = [...verdict.fired, ...verdict.guidance].filter(({ share }) => share > most);
    for (const { rule } of held) (byRule[rule] ??= []).push(place);
  }
  return {
    cases: all.map(({ scenario }) => ({ id: scenario.id, title: scenario.case.title })),
    byRule,
  };
}
