import { deriveFacts } from "./facts/derive-facts.ts";
import { takenTogether } from "./facts/taken-together.ts";
import { middleTable } from "./explain/trace.ts";
import { compileRules, type RuleSet } from "./rules/rule-set.ts";
import { matches } from "./rules/match-options.ts";
import type { Case } from "./vocabulary/case.ts";
import { factIds, type FactId } from "./vocabulary/facts.ts";
import type { Knowledge } from "./vocabulary/knowledge.ts";
import type { OptionId } from "./vocabulary/option.ts";
import { isScoring } from "./vocabulary/rule-kinds.ts";
import type { Gate, ScoringRule } from "./vocabulary/rule.ts";
import type { ConditionReading } from "./vocabulary/verdict.ts";

/** A rule that holds, or might, on the answers alone. */
export interface ScreenedRule {
  readonly rule: string;
  readonly kind: ScoringRule["kind"];
  readonly title: string;
  readonly because: string;
  readonly holds: boolean | "unknown";
  readonly readings: readonly ConditionReading[];
}

/** What gates and rules say before any price and any world. */
export interface Screening {
  readonly title: string;
  readonly options: readonly {
    readonly id: OptionId;
    readonly code: string;
    readonly title: string;
    readonly state: "excluded" | "undetermined" | "open";
    readonly by: readonly string[];
  }[];
  readonly rules: readonly ScreenedRule[];
  /** Facts whose answer would settle an undetermined option. */
  readonly asks: readonly FactId[];
}

const ruleSets = new WeakMap<Knowledge, RuleSet<ScoringRule>>();
function ruleSetOf(knowledge: Knowledge): RuleSet<ScoringRule> {
  let set = ruleSets.get(knowledge);
  if (set === undefined)
    ruleSets.set(knowledge, (set = compileRules(knowledge.rules.filter(isScoring))));
  return set;
}

/** Gates and rules on a case's answers, its parts taken together, numbers at their middle: no worlds, no prices. */
export function screen(given: Case, { knowledge }: { readonly knowledge: Knowledge }): Screening {
  const facts = deriveFacts(takenTogether(given), knowledge);
  const set = ruleSetOf(knowledge);
  const assumed = middleTable(facts);
  const asks = new Set<FactId>();
  const rules: ScreenedRule[] = [];
  const gates: { rule: Gate; holds: boolean | "unknown" }[] = [];
  set.rules.forEach(({ rule, slots }, index) => {
    const { truth, readings } = set.explain(
      index,
      rule.kind === "evidence" ? assumed : facts.answered,
    );
    const asking = truth === 2 && rule.whenUnknown === "ask";
    const holds = truth === 1 ? true : asking ? "unknown" : false;
    if (holds === false) return;
    if (rule.kind === "gate") gates.push({ rule, holds });
    if (asking)
      for (const slot of slots) if (facts.answered.answered[slot] === 0) asks.add(factIds[slot]);
    rules.push({
      rule: rule.id,
      kind: rule.kind,
      title: rule.title,
      because: rule.because,
      holds,
      readings,
    });
  });
  const options = knowledge.options.map((option) => {
    const against = gates.filter(
      ({ rule }) =>
        rule.exclude !== undefined &&
        rule.except?.includes(option.id) !== true &&
        matches(rule.exclude, option),
    );
    const certain = against.filter(({ holds }) => holds === true);
    const by = (certain.length > 0 ? certain : against).map(({ rule }) => rule.id);
    const state =
      certain.length > 0
        ? ("excluded" as const)
        : against.length > 0
          ? ("undetermined" as const)
          : ("open" as const);
    return { id: option.id, code: option.code, title: option.title, state, by };
  });
  return { title: given.title, options, rules, asks: [...asks] };
}
