import { middleOf } from "../facts/derive-facts.ts";
import type { Answers, NumberAnswer } from "../vocabulary/case.ts";
import type { Condition } from "../vocabulary/condition.ts";
import { factIds, slotOf, type FactId } from "../vocabulary/facts.ts";
import { compileCondition, encode, type FactTable } from "./compile-condition.ts";

/** Whether a condition holds on answers alone, as gates read them: nothing is assumed, intervals stand at their middle. */
export function evaluateCondition(condition: Condition, answers: Answers): boolean | "unknown" {
  const table: FactTable = {
    values: new Float64Array(factIds.length).fill(NaN),
    answered: new Uint8Array(factIds.length),
  };
  for (const [id, value] of Object.entries(answers) as [FactId, Answers[FactId]][]) {
    if (value === undefined) continue;
    const plain =
      typeof value === "object" && "low" in value ? middleOf(value as NumberAnswer) : value;
    table.values[slotOf[id]] = encode(id, plain);
    table.answered[slotOf[id]] = 1;
  }
  const truth = compileCondition(condition)(table);
  return truth === 2 ? "unknown" : truth === 1;
}
