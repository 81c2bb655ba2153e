import { comparisonsOf } from "../rules/compile-condition.ts";
import type { Condition, Matcher } from "../vocabulary/condition.ts";
import type { FactId } from "../vocabulary/facts.ts";

/** A condition as a person reads it: `isolation: at least 3 and isolation: at most 4`. */
export function conditionInWords(condition: Condition): string {
  if ("all" in condition) return condition.all.map(nested).join(" and ");
  if ("any" in condition) return condition.any.map(nested).join(" or ");
  if ("not" in condition) return `not (${conditionInWords(condition.not)})`;
  return (Object.entries(condition) as [FactId, Matcher][])
    .flatMap(([id, matcher]) => comparisonsOf(id, matcher))
    .map(({ fact, wanted }) => `${fact}: ${wanted}`)
    .join(" and ");
}

function nested(condition: Condition): string {
  const words = conditionInWords(condition);
  return "any" in condition || "all" in condition ? `(${words})` : words;
}
