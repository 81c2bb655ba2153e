import { matches, type FactId, type Option, type Rule } from "@tapeline/engine";

/** Whether a condition reads a fact. */
export function reads(condition: Rule["when"], fact: FactId): boolean {
  if ("all" in condition) return condition.all.some((part) => reads(part, fact));
  if ("any" in condition) return condition.any.some((part) => reads(part, fact));
  if ("not" in condition) return reads(condition.not, fact);
  return fact in condition;
}

/** Whether a rule acts on an option or concerns it. */
export function speaksOf(rule: Rule, option: Option): boolean {
  switch (rule.kind) {
    case "gate":
      return (
        (rule.exclude !== undefined &&
          matches(rule.exclude, option) &&
          !(rule.except ?? []).includes(option.id)) ||
        (rule.of !== undefined && matches(rule.of, option))
      );
    case "evidence":
      return option.id in rule.weigh;
    case "ladder":
      return rule.requireTest === option.id;
    default:
      return rule.options !== undefined && matches(rule.options, option);
  }
}
