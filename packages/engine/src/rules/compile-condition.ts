import type { Condition, Matcher } from "../vocabulary/condition.ts";
import { slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import {
  failed,
  held,
  known,
  sharing,
  walk,
  within,
  type Step,
  type Ways,
} from "./decision-steps.ts";

/** 0 false, 1 true, 2 unknown: Kleene's three values as small integers. */
export type Truth = 0 | 1 | 2;

/**
 * Facts as numbers, one slot each: a number in its question's unit, a choice as the place of its value,
 * several choices as a bit mask, yes as 1, a text or a day as 1. NaN is unknown.
 */
export interface FactTable {
  readonly values: Float64Array;
  /** 1 where the user answered. */
  readonly answered: Uint8Array;
}

export type Evaluate = (table: FactTable) => Truth;

/** The number that stands for a named value. */
export function encode(id: FactId, value: string | boolean | number | readonly string[]): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const values = valuesOf(id);
  if (typeof value === "string") return values.length === 0 ? 1 : values.indexOf(value);
  return value.reduce((mask, name) => mask | (1 << values.indexOf(name)), 0);
}

/** Turns a condition into a function of a fact table. */
export function compileCondition(condition: Condition): Evaluate {
  const first = firstStep(condition);
  return (table) => walk(first, table);
}

/** The step at which a walk through a condition begins. */
export const firstStep = (condition: Condition): Step => layOut(condition, held, failed, false);

/** The first step of a condition that leads to `yes` where it holds and to `no` where it fails; `denied` under an odd number of nots. */
function layOut(condition: Condition, yes: Step, no: Step, denied: boolean): Step {
  if ("all" in condition)
    return condition.all.reduceRight((next, part) => layOut(part, next, no, denied), yes);
  if ("any" in condition)
    return condition.any.reduceRight((next, part) => layOut(part, yes, next, denied), no);
  if ("not" in condition) return layOut(condition.not, no, yes, !denied);
  return (Object.entries(condition) as [FactId, Matcher][])
    .flatMap(([id, matcher]) => comparisonsOf(id, matcher))
    .reduceRight((next, { steps }) => steps(waysOf(next, no, denied)), yes);
}

const waysOf = (yes: Step, no: Step, denied: boolean): Ways => ({
  yes,
  no,
  hope: denied ? no : yes,
  doubt: denied ? yes : no,
});

/** One comparison, with its words for a trace. */
export interface Comparison {
  readonly fact: FactId;
  readonly wanted: string;
  readonly evaluate: Evaluate;
  /** Where a walk through it alone begins, and through its denial. */
  readonly first: Step;
  readonly denied: Step;
  /** Lays it out before what follows it. */
  readonly steps: (ways: Ways) => Step;
}

/** The comparisons that one matcher stands for. */
export function comparisonsOf(fact: FactId, matcher: Matcher): Comparison[] {
  if (typeof matcher !== "object") return comparisonsOf(fact, { is: matcher });
  const slot = slotOf[fact];
  const found: Comparison[] = [];
  const add = (wanted: string, steps: (ways: Ways) => Step): void => {
    const first = steps(waysOf(held, failed, false));
    const denied = steps(waysOf(failed, held, true));
    found.push({ fact, wanted, evaluate: (table) => walk(first, table), first, denied, steps });
  };
  const { atLeast, atMost, above, below, is, isOneOf, includesOnly, answered } = matcher;
  if (atLeast !== undefined)
    add(`at least ${atLeast}`, (ways) => within(slot, atLeast, Infinity, ways));
  if (atMost !== undefined)
    add(`at most ${atMost}`, (ways) => within(slot, -Infinity, atMost, ways));
  if (above !== undefined)
    add(`above ${above}`, (ways) => within(slot, -Infinity, above, otherwise(ways)));
  if (below !== undefined)
    add(`below ${below}`, (ways) => within(slot, below, Infinity, otherwise(ways)));
  if (is !== undefined) {
    const code = encode(fact, is);
    add(is === true ? "yes" : is === false ? "no" : String(is), (ways) =>
      within(slot, code, code, ways),
    );
  }
  if (isOneOf !== undefined) {
    const codes = isOneOf.map((value) => encode(fact, value));
    add(isOneOf.join(" or "), (ways) =>
      codes.reduceRight((no, code) => within(slot, code, code, { ...ways, no }), ways.no),
    );
  }
  const members = matcher.includes === undefined ? matcher.includesAnyOf : [matcher.includes];
  if (members !== undefined)
    add(`includes ${members.join(" or ")}`, (ways) => sharing(slot, encode(fact, members), ways));
  if (includesOnly !== undefined)
    add(`nothing but ${includesOnly.join(", ")}`, (ways) =>
      within(slot, 0, 0, {
        ...otherwise(ways),
        no: sharing(slot, ~encode(fact, includesOnly), otherwise(ways)),
      }),
    );
  if (answered !== undefined)
    add(answered ? "answered" : "not answered", (ways) =>
      known(slot, answered ? ways : otherwise(ways)),
    );
  return found;
}

/** The other way about; an unknown fact stays as unknown. */
const otherwise = ({ yes, no, hope, doubt }: Ways): Ways => ({ yes: no, no: yes, hope, doubt });
