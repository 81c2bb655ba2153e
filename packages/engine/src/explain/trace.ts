import type { Decision } from "../assessment/decision.ts";
import { middleOf, type Facts } from "../facts/derive-facts.ts";
import type { FactTable } from "../rules/compile-condition.ts";
import { judgeWorlds, shareOf } from "../rules/judge-worlds.ts";
import { matches } from "../rules/match-options.ts";
import { readCondition } from "../rules/read-condition.ts";
import { isScoring } from "../vocabulary/rule-kinds.ts";
import type { Gate, ScoringRule } from "../vocabulary/rule.ts";
import type { ConditionReading, RuleTrace } from "../vocabulary/verdict.ts";

/** Facts at their middle, assumptions included: what a trace shows of what varies. */
export function middleTable(facts: Facts): FactTable {
  const values = Float64Array.from(facts.bySlot, ({ interval, code, chances }) => {
    if (interval !== undefined) return middleOf(interval);
    if (code !== undefined) return code;
    return chances === undefined ? NaN : chances.indexOf(Math.max(...chances));
  });
  return { values, answered: facts.answered.answered };
}

/** Rules that fired, with the values they met; and rules that one comparison kept from firing. */
export function traceOf({ judged, situation }: Decision): {
  fired: RuleTrace[];
  nearMisses: RuleTrace[];
} {
  const { facts, worlds, ground } = situation;
  const assumed = middleTable(facts);
  const shares = new Map<string, number>();
  for (const { rule, share } of judged.gates) shares.set(rule.id, share);
  for (const { compiled, share } of judged.evidence) shares.set(compiled.rule.id, share);
  for (const { rule, holds, slots } of ground.rules.ladder)
    shares.set(rule.id, shareOf(judgeWorlds(rule.id, holds, slots, worlds, "keep")));
  const fired: RuleTrace[] = [];
  const nearMisses: RuleTrace[] = [];
  for (const rule of ground.context.knowledge.rules.filter(isScoring)) {
    const share = shares.get(rule.id) ?? 0;
    const readings = readCondition(rule.when, rule.kind === "evidence" ? assumed : facts.answered);
    const trace = toTrace(rule, share, readings, situation.ground.context.knowledge.options);
    if (share > 0) fired.push(trace);
    else if (isNearMiss(readings)) nearMisses.push(trace);
  }
  return { fired, nearMisses };
}

/**
 * One comparison, beside others that hold or are not known, keeps a rule from holding. A fact that a rule asks to be either open
 * or other than named counts once; where it is open, it brings the rule no nearer.
 */
export function isNearMiss(readings: readonly ConditionReading[]): boolean {
  const beside = (one: ConditionReading): readonly ConditionReading[] =>
    readings.filter((other) => other !== one && other.fact === one.fact);
  const isGuard = ({ wanted }: ConditionReading): boolean => wanted === "not answered";
  const isOpen = (one: ConditionReading): boolean => isGuard(one) && one.holds === true;
  const compared = readings.filter(
    (one) => beside(one).length === 0 || ![one, ...beside(one)].some(isOpen),
  );
  const against = compared.filter(
    (one) =>
      one.holds === false && !(isGuard(one) && beside(one).some((other) => other.holds === false)),
  );
  return compared.length > 1 && against.length === 1;
}

function toTrace(
  rule: ScoringRule,
  share: number,
  readings: ConditionReading[],
  options: Decision["situation"]["ground"]["context"]["knowledge"]["options"],
): RuleTrace {
  const { id, kind, title, because, sources, claims, evidence } = rule;
  return {
    rule: id,
    kind,
    title,
    because,
    share,
    readings,
    sources,
    claims,
    evidence,
    options: spokenOf(rule, options),
  };
}

function spokenOf(
  rule: ScoringRule,
  options: Decision["situation"]["ground"]["context"]["knowledge"]["options"],
): RuleTrace["options"] {
  if (rule.kind === "evidence")
    return Object.entries(rule.weigh).map(([option, weight]) => ({ option, weight }));
  if (rule.kind === "ladder") return [{ option: rule.requireTest }];
  return options.filter((option) => concerns(rule, option)).map(({ id }) => ({ option: id }));
}

function concerns(
  rule: Gate,
  option: Decision["situation"]["ground"]["context"]["knowledge"]["options"][number],
): boolean {
  if (rule.except?.includes(option.id) === true) return false;
  if (rule.exclude !== undefined) return matches(rule.exclude, option);
  return option.offers !== "none" && (rule.of === undefined || matches(rule.of, option));
}
