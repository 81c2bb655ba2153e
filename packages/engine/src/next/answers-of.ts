import { encode, type FactTable } from "../rules/compile-condition.ts";
import { factIds, slotOf } from "../vocabulary/facts.ts";
import type { FactUsed, Verdict } from "../vocabulary/verdict.ts";
import { isKnown } from "./facts-of.ts";

/** What is known of the case: gates read facts so, with nothing assumed. */
export function answersOf({ facts }: Pick<Verdict, "facts">): FactTable {
  const table = {
    values: new Float64Array(factIds.length).fill(NaN),
    answered: new Uint8Array(factIds.length),
  };
  for (const fact of facts) {
    if (!isKnown(fact)) continue;
    const value = plainValue(fact);
    if (value === undefined) continue;
    table.values[slotOf[fact.id]] = encode(fact.id, value);
    table.answered[slotOf[fact.id]] = 1;
  }
  return table;
}

function plainValue({
  value,
  low,
  base,
  high,
}: FactUsed): Parameters<typeof encode>[1] | undefined {
  if (value !== undefined) return value;
  if (low === undefined || high === undefined) return undefined;
  return base ?? (low + high) / 2;
}
