import {
  compileRules,
  conditionSchema,
  encode,
  factIds,
  slotOf,
  type FactId,
  type FactTable,
  type RuleSet,
} from "@tapeline/engine";

import type { BenchCase, BenchRule } from "./generated-rules.ts";

/** The engine with the rules in it. */
export interface EngineRules {
  /** A case as the engine holds it: facts as numbers, each in its slot. */
  readonly tableOf: (facts: BenchCase) => FactTable;
  /** P2: writes for each rule 0 does not hold, 1 holds, 2 unknown. */
  readonly decide: (table: FactTable, out: Uint8Array) => void;
  /** P1: the rules that hold, with every comparison, what it wanted and what it found in words. */
  readonly explain: (table: FactTable) => EngineReason[];
}

export interface EngineReason {
  readonly rule: string;
  readonly readings: ReturnType<RuleSet["explain"]>["readings"];
}

/** Our own engine with the same rules. */
export function engineRules(rules: readonly BenchRule[]): EngineRules {
  const set = compileRules(
    rules.map(({ id, when }) => ({ id, when: conditionSchema.parse(when) })),
  );
  const truths = new Uint8Array(rules.length);
  return {
    tableOf,
    decide: (table, out) => set.evaluate(table, out),
    explain(table) {
      set.evaluate(table, truths);
      const held: EngineReason[] = [];
      for (let index = 0; index < truths.length; index++)
        if (truths[index] === 1)
          held.push({ rule: rules[index]!.id, readings: set.explain(index, table).readings });
      return held;
    },
  };
}

function tableOf(facts: BenchCase): FactTable {
  const values = new Float64Array(factIds.length).fill(Number.NaN);
  const answered = new Uint8Array(factIds.length);
  for (const id in facts) {
    const slot = slotOf[id as FactId];
    values[slot] = encode(id as FactId, facts[id]!);
    answered[slot] = 1;
  }
  return { values, answered };
}

/** Characters of all that a reason says: read, so that nothing is left for later. */
export function lengthOf(reasons: readonly EngineReason[]): number {
  let length = 0;
  for (const { rule, readings } of reasons) {
    length += rule.length;
    for (const { fact, wanted, found, holds } of readings)
      length += fact.length + wanted.length + found.length + Number(holds);
  }
  return length;
}
