import { isFactId, type Case, type FactId } from "@tapeline/engine";
import type { WatchedCase } from "@tapeline/engine/impact";

import type { PartChange } from "./part-changes.ts";

/** A number in a rule's condition that a change moves, and the cases that answered its fact, the closest first. */
export interface NearCondition {
  /** The rule's id. */
  readonly rule: string;
  readonly fact: FactId;
  /** In the unit of the fact's question; absent: it was not compared with there. */
  readonly was?: number;
  readonly is?: number;
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    /** What the case answered; of an interval its middle. */
    readonly value: number;
  }[];
}

/** So many cases are told of a condition. */
const mostCases = 40;

/** The numbers that edited rules are compared with otherwise than before, beside the cases around them. */
export function nearConditions(
  changes: readonly PartChange[],
  cases: readonly WatchedCase[],
): readonly NearCondition[] {
  return changes
    .filter(({ kind, change }) => kind === "rule" && change === "edited")
    .flatMap(({ id: rule, fields }) =>
      fields.flatMap(({ field, before: was, after: is }): NearCondition[] => {
        if (!/^when[.[]/.test(field)) return [];
        const fact = field.split(/[.[\]]+/).findLast(isFactId);
        const numbers = [was, is].filter((value) => typeof value === "number");
        if (fact === undefined || numbers.length === 0) return [];
        return [
          {
            rule,
            fact,
            ...(typeof was === "number" ? { was } : {}),
            ...(typeof is === "number" ? { is } : {}),
            cases: around(numbers, fact, cases),
          },
        ];
      }),
    );
}

function around(
  numbers: readonly number[],
  fact: FactId,
  cases: readonly WatchedCase[],
): NearCondition["cases"] {
  const distance = ({ value }: { readonly value: number }): number =>
    Math.min(...numbers.map((number) => Math.abs(value - number)));
  return cases
    .flatMap(({ id, after }) => {
      const value = valueOf(after, fact);
      return value === undefined ? [] : [{ id, title: after.title, value }];
    })
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, mostCases);
}

function valueOf({ answers }: Case, fact: FactId): number | undefined {
  const answer = answers[fact];
  if (typeof answer !== "object" || !("low" in answer)) return undefined;
  return answer.base ?? (answer.low + answer.high) / 2;
}
