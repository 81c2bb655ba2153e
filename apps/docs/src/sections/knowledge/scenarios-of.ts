import type { Scenario } from "@tapeline/content";
import { assess, type FactId } from "@tapeline/engine";

import type { Release } from "../../site/release.ts";

/** In which scenarios rules and facts matter. */
export interface ScenariosOf {
  /** Scenarios in which a rule holds, by its id. */
  readonly byRule: ReadonlyMap<string, readonly Scenario[]>;
  /** Rules that hold in a scenario, by its id. */
  readonly rulesIn: ReadonlyMap<string, readonly string[]>;
  /** Scenarios that answer a question, by its fact. */
  readonly byFact: ReadonlyMap<FactId, readonly Scenario[]>;
}

/** A rule holds in a scenario where it holds in most of its worlds. */
const most = 0.5;

/** Enough to see in which scenarios a rule mostly holds; a verdict takes many more. */
const fewWorlds = 256;

/** Assesses every scenario roughly, and says what holds and what is answered in it. */
export function scenariosOf({ knowledge, prices, scenarios, day }: Release): ScenariosOf {
  const byRule = new Map<string, Scenario[]>();
  const byFact = new Map<FactId, Scenario[]>();
  const rulesIn = new Map<string, readonly string[]>();
  for (const scenario of scenarios) {
    const context = { knowledge, prices, asOf: day, worlds: fewWorlds };
    const { fired, guidance } = assess(scenario.case, context);
    const held = [...fired, ...guidance].filter(({ share }) => share > most);
    const rules = [...new Set(held.map(({ rule }) => rule))];
    rulesIn.set(scenario.id, rules);
    for (const rule of rules) append(byRule, rule, scenario);
    for (const fact of Object.keys(scenario.case.answers) as FactId[])
      append(byFact, fact, scenario);
  }
  return { byRule, rulesIn, byFact };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
