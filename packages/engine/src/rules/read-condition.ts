import type { Condition, Matcher } from "../vocabulary/condition.ts";
import { kindOf, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import type { ConditionReading } from "../vocabulary/verdict.ts";
import { comparisonsOf, type FactTable } from "./compile-condition.ts";

/** A fact's value in words, as a trace shows it. */
export function wordsFor(id: FactId, value: number): string {
  if (Number.isNaN(value)) return "unknown";
  const kind = kindOf(id);
  if (kind === "boolean") return value === 1 ? "yes" : "no";
  if (kind === "text") return "given";
  const values = valuesOf(id);
  if (kind === "enum") return values[value] ?? "unknown";
  if (kind === "multi")
    return values.filter((_, index) => (value & (1 << index)) !== 0).join(", ") || "none";
  return String(Number(value.toPrecision(6)));
}

/** Every comparison of a condition with the value that it met, in the order written. */
export function readCondition(condition: Condition, table: FactTable): ConditionReading[] {
  if ("all" in condition) return condition.all.flatMap((part) => readCondition(part, table));
  if ("any" in condition) return condition.any.flatMap((part) => readCondition(part, table));
  if ("not" in condition)
    return readCondition(condition.not, table).map((reading) => ({
      ...reading,
      wanted: `not ${reading.wanted}`,
      holds: reading.holds === "unknown" ? "unknown" : !reading.holds,
    }));
  return (Object.entries(condition) as [FactId, Matcher][]).flatMap(([id, matcher]) =>
    comparisonsOf(id, matcher).map(({ fact, wanted, evaluate }) => {
      const truth = evaluate(table);
      return {
        fact,
        wanted,
        found: wordsFor(fact, table.values[slotOf[fact]]),
        holds: truth === 2 ? "unknown" : truth === 1,
      };
    }),
  );
}
