import { factsReadBy } from "../vocabulary/condition.ts";
import { slotOf } from "../vocabulary/facts.ts";
import type { Rule } from "../vocabulary/rule.ts";
import type { ConditionReading } from "../vocabulary/verdict.ts";
import {
  compileCondition,
  type Evaluate,
  type FactTable,
  type Truth,
} from "./compile-condition.ts";
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
  const compiled = rules.map((rule) => ({
    rule,
    holds: compileCondition(rule.when),
    slots: factsReadBy(rule.when).map((id) => slotOf[id]),
  }));
  return {
    rules: compiled,
    evaluate(table, out) {
      for (let index = 0; index < compiled.length; index++)
        out[index] = compiled[index].holds(table);
    },
    explain(index, table) {
      const { rule, holds } = compiled[index];
      return { truth: holds(table), readings: readCondition(rule.when, table) };
    },
  };
}
