import type { Condition, Matcher } from "../vocabulary/condition.ts";
import { kindOf, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import type { ConditionReading } from "../vocabulary/verdict.ts";
import { comparisonsOf, type FactTable } from "./compile-condition.ts";
import { walk, type Step } from "./decision-steps.ts";

/** A comparison ready to be read: its words, and the step that tells whether it holds. */
interface Reading {
  readonly fact: FactId;
  readonly slot: number;
  readonly wanted: string;
  readonly first: Step;
  readonly words: (value: number) => string;
}

/** Conditions are read again and again; what of a reading no fact changes is kept. */
const prepared = new WeakMap<Condition, readonly Reading[]>();

/** Every comparison of a condition with the value that it met, in the order written. */
export function readCondition(condition: Condition, table: FactTable): ConditionReading[] {
  let readings = prepared.get(condition);
  if (readings === undefined) prepared.set(condition, (readings = readingsOf(condition, 0)));
  const found: ConditionReading[] = [];
  for (let index = 0; index < readings.length; index++) {
    const { fact, slot, wanted, first, words } = readings[index];
    const truth = walk(first, table);
    const holds = truth === 2 ? "unknown" : truth === 1;
    found.push({ fact, wanted, found: words(table.values[slot]), holds });
  }
  return found;
}

/** Comparisons under so many nots. */
function readingsOf(condition: Condition, nots: number): Reading[] {
  if ("all" in condition) return condition.all.flatMap((part) => readingsOf(part, nots));
  if ("any" in condition) return condition.any.flatMap((part) => readingsOf(part, nots));
  if ("not" in condition) return readingsOf(condition.not, nots + 1);
  return (Object.entries(condition) as [FactId, Matcher][]).flatMap(([id, matcher]) =>
    comparisonsOf(id, matcher).map(({ fact, wanted, first, denied }) => ({
      fact,
      slot: slotOf[fact],
      wanted: "not ".repeat(nots) + wanted,
      first: nots % 2 === 0 ? first : denied,
      words: wordsOf(fact),
    })),
  );
}

/** How a fact's value is said, as a trace shows it. */
function wordsOf(id: FactId): (value: number) => string {
  const kind = kindOf(id);
  const values = valuesOf(id);
  if (kind === "boolean")
    return (value) => (value !== value ? "unknown" : value === 1 ? "yes" : "no");
  if (kind === "text" || kind === "day") return (value) => (value !== value ? "unknown" : "given");
  if (kind === "enum") return (value) => values[value] ?? "unknown";
  if (kind === "number") return numberInWords;
  const seen = new Map<number, string>([[Number.NaN, "unknown"]]);
  return (mask) => {
    let words = seen.get(mask);
    if (words === undefined) {
      words = values.filter((_, index) => (mask & (1 << index)) !== 0).join(", ") || "none";
      seen.set(mask, words);
    }
    return words;
  };
}

/** Six digits; whole numbers that have no more need no rounding. */
function numberInWords(value: number): string {
  const whole = value | 0;
  if (whole === value && whole < 1e6 && whole > -1e6) return String(whole);
  return value !== value ? "unknown" : String(Number(value.toPrecision(6)));
}
