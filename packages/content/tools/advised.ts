import { assess, type Knowledge, type Verdict } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import type { Scenario } from "../src/scenario.ts";

/** A scenario and what is advised in it. */
export interface Advised {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}

/** The day as of which scenarios are advised on, and at whose prices. */
export const dayOfAdvice = "2026-11-25";

/** What is advised in every scenario. */
export const advisedOn = (
  knowledge: Knowledge,
  scenarios: readonly Scenario[],
): readonly Advised[] =>
  scenarios.map((scenario) => ({
    scenario,
    verdict: assess(scenario.case, {
      knowledge,
      prices: priceBook,
      asOf: dayOfAdvice,
      knownOn: dayOfAdvice,
    }),
  }));

/** The archetypes are kept as golden cases of their own, with what the engine says beside what an expert would. */
export const heldToExpert = ({ scenario: { id } }: Advised): boolean =>
  !id.startsWith("archetypes/");

/** Where a scenario is advised on otherwise than its expert would, in words; none where it is advised on as expected. */
export function differencesIn({ scenario, verdict }: Advised): string[] {
  const { answer, endPoint, firstStep, plan, standings = {}, parts = {} } = scenario.expect;
  const told = (name: string, expected?: string, found = "none"): string[] =>
    expected === undefined || expected === found
      ? []
      : [`${name} is ${found}, expected ${expected}`];
  return [
    ...told("answer", answer, verdict.answer),
    ...told("endPoint", endPoint, verdict.endPoint?.option),
    ...told("firstStep", firstStep, verdict.firstStep?.option),
    ...told("plan", plan?.join(", "), verdict.plan?.steps.map(({ option }) => option).join(", ")),
    ...Object.entries(standings).flatMap(([id, standing]) =>
      told(id, standing, verdict.options.find((option) => option.id === id)?.standing),
    ),
    ...Object.entries(parts).flatMap(([name, option]) =>
      told(name, option, verdict.parts?.find((part) => part.name === name)?.endPoint),
    ),
  ];
}
