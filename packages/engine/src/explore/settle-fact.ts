import type { Fact } from "../facts/derive-facts.ts";
import { kindOf, valuesOf } from "../vocabulary/facts.ts";

/** A number fact at one value; its origin stays, so that gates go on reading what was answered and nothing else. */
export function settleNumber(fact: Fact, value: number): Fact {
  const settled = fact.question.integer ? Math.round(value) : value;
  return { ...fact, interval: { low: settled, base: settled, high: settled } };
}

/** A choice at one value, by its code. */
export function settleChoice({ chances: _, ...fact }: Fact, code: number): Fact {
  const value = kindOf(fact.id) === "boolean" ? code === 1 : valuesOf(fact.id)[code];
  return { ...fact, code, value };
}
