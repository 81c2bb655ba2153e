import { factsReadBy } from "../vocabulary/facts-read-by.ts";
import { slotOf } from "../vocabulary/facts.ts";
import type { Rule } from "../vocabulary/rule.ts";
import type { ConditionReading } from "../vocabulary/verdict.ts";
import { firstStep, type Evaluate, type FactTable, type Truth } from "./compile-condition.ts";
import { walk } from "./decision-steps.ts";
import { readCondition } from "./read-condition.ts";

/** A rule ready to be asked. */
export interface CompiledRule<R extends Pick<Rule, "id" | "when"> = Rule> {
  readonly rule: R;
  readonly holds: Evaluate;
  /** Slots of the facts that it reads. */
  readonly slots: readonly number[];
}

/** Rules ready to be asked of any case: compiled once for a release. */
export interface RuleSet<R extends Pick<Rule, "id" | "when"> = Rule> {
  readonly rules: readonly CompiledRule<R>[];
  /** The truth of every rule, in order, written into `out`. */
  evaluate(table: FactTable, out: Uint8Array): void;
  /** Why a rule holds or not: its comparisons with the values that they met. */
  explain(index: number, table: FactTable): { truth: Truth; readings: ConditionReading[] };
}

export function compileRules<R extends Pick<Rule, "id" | "when">>(rules: readonly R[]): RuleSet<R> {
  const firsts = rules.map(({ when }) => firstStep(when));
  return {
    rules: rules.map((rule, index) => ({
      rule,
      holds: (table) => walk(firsts[index], table),
      slots: factsReadBy(rule.when).map((id) => slotOf[id]),
    })),
    evaluate(table, out) {
      for (let index = 0; index < firsts.length; index++) out[index] = walk(firsts[index], table);
    },
    explain(index, table) {
      const readings = readCondition(rules[index].when, table);
      return { truth: walk(firsts[index], table), readings };
    },
  };
}
