import { scenarios, type Scenario } from "@tapeline/content";
import { assess } from "@tapeline/engine";

import { differencesFrom, type Difference } from "../expectations.ts";
import { release } from "../release.ts";

/** What would no longer be advised as a whole case expects it, were a rule not there. */
export function lostWithout(rule: string, { case: given, expect }: Scenario): Difference[] {
  const { knowledge } = release;
  const rules = knowledge.rules.filter(({ id }) => id !== rule);
  return differencesFrom(expect, assess(given, { ...release, knowledge: { ...knowledge, rules } }));
}

/** Whole cases that are advised on as expected: those that a missing rule can be told by. */
export const settledCases = scenarios.filter(({ expect: { differs } }) => differs === undefined);

/** The first whole case whose expectation a rule holds up. */
export const caseHeldBy = (rule: string): Scenario | undefined =>
  settledCases.find((scenario) => lostWithout(rule, scenario).length > 0);
