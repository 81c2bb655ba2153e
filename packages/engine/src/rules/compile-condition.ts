import type { Condition, Matcher } from "../vocabulary/condition.ts";
import { kindOf, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";

/** 0 false, 1 true, 2 unknown: Kleene's three values as small integers. */
export type Truth = 0 | 1 | 2;

/**
 * Facts as numbers, one slot each: a number in its question's unit, a choice as the place of its value,
 * several choices as a bit mask, yes as 1, text as 1. NaN is unknown.
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
  if (typeof value === "string") return kindOf(id) === "text" ? 1 : values.indexOf(value);
  return value.reduce((mask, name) => mask | (1 << values.indexOf(name)), 0);
}

/** Turns a condition into a function of a fact table. */
export function compileCondition(condition: Condition): Evaluate {
  if ("all" in condition) return every(condition.all.map(compileCondition));
  if ("any" in condition) return some(condition.any.map(compileCondition));
  if ("not" in condition) {
    const inner = compileCondition(condition.not);
    return (table) => {
      const truth = inner(table);
      return truth === 2 ? 2 : truth === 1 ? 0 : 1;
    };
  }
  return every(
    (Object.entries(condition) as [FactId, Matcher][]).flatMap(([id, matcher]) =>
      comparisonsOf(id, matcher).map((comparison) => comparison.evaluate),
    ),
  );
}

/** False if any part is false, true if all are, else unknown. */
function every(parts: readonly Evaluate[]): Evaluate {
  const [first, second, third] = parts;
  if (parts.length === 1) return first!;
  if (parts.length === 2)
    return (table) => {
      const a = first!(table);
      return a === 0 ? 0 : meet(a, second!(table));
    };
  if (parts.length === 3)
    return (table) => {
      const a = first!(table);
      if (a === 0) return 0;
      const b = second!(table);
      return b === 0 ? 0 : meet(meet(a, b), third!(table));
    };
  return (table) => {
    let result: Truth = 1;
    for (let index = 0; index < parts.length; index++) {
      const truth = parts[index]!(table);
      if (truth === 0) return 0;
      if (truth === 2) result = 2;
    }
    return result;
  };
}
const meet = (a: Truth, b: Truth): Truth => (a === 0 || b === 0 ? 0 : a === 1 && b === 1 ? 1 : 2);

/** True if any part is true, false if all are false, else unknown. */
function some(parts: readonly Evaluate[]): Evaluate {
  if (parts.length === 1) return parts[0]!;
  return (table) => {
    let result: Truth = 0;
    for (let index = 0; index < parts.length; index++) {
      const truth = parts[index]!(table);
      if (truth === 1) return 1;
      if (truth === 2) result = 2;
    }
    return result;
  };
}

/** One comparison, with its words for a trace. */
export interface Comparison {
  readonly fact: FactId;
  readonly wanted: string;
  readonly evaluate: Evaluate;
}

/** The comparisons that one matcher stands for. */
export function comparisonsOf(fact: FactId, matcher: Matcher): Comparison[] {
  const slot = slotOf[fact];
  const compare = (wanted: string, evaluate: Evaluate): Comparison => ({ fact, wanted, evaluate });
  const numeric = (wanted: string, test: (value: number) => boolean): Comparison =>
    compare(wanted, ({ values }) => {
      const value = values[slot];
      return value !== value ? 2 : test(value) ? 1 : 0;
    });
  if (typeof matcher !== "object") return comparisonsOf(fact, { is: matcher });
  const {
    atLeast,
    atMost,
    above,
    below,
    is,
    isOneOf,
    includes,
    includesAnyOf,
    includesOnly,
    answered,
  } = matcher;
  const found: Comparison[] = [];
  // Each comparison is its own small function: one that takes the operator as data runs at half the speed.
  if (atLeast !== undefined)
    found.push(
      compare(`at least ${atLeast}`, ({ values }) =>
        values[slot] >= atLeast ? 1 : values[slot] < atLeast ? 0 : 2,
      ),
    );
  if (atMost !== undefined)
    found.push(
      compare(`at most ${atMost}`, ({ values }) =>
        values[slot] <= atMost ? 1 : values[slot] > atMost ? 0 : 2,
      ),
    );
  if (above !== undefined)
    found.push(
      compare(`above ${above}`, ({ values }) =>
        values[slot] > above ? 1 : values[slot] <= above ? 0 : 2,
      ),
    );
  if (below !== undefined)
    found.push(
      compare(`below ${below}`, ({ values }) =>
        values[slot] < below ? 1 : values[slot] >= below ? 0 : 2,
      ),
    );
  if (is !== undefined) {
    const wanted = encode(fact, is);
    found.push(
      compare(String(is === true ? "yes" : is === false ? "no" : is), ({ values }) => {
        const value = values[slot];
        return value === wanted ? 1 : value !== value ? 2 : 0;
      }),
    );
  }
  if (isOneOf !== undefined) {
    const mask = encode(fact, isOneOf);
    found.push(numeric(isOneOf.join(" or "), (value) => (mask & (1 << value)) !== 0));
  }
  const members = includes === undefined ? includesAnyOf : [includes];
  if (members !== undefined) {
    const mask = encode(fact, members);
    found.push(numeric(`includes ${members.join(" or ")}`, (value) => (mask & value) !== 0));
  }
  if (includesOnly !== undefined) {
    const mask = encode(fact, includesOnly);
    found.push(
      numeric(
        `nothing but ${includesOnly.join(", ")}`,
        (value) => value !== 0 && (value & ~mask) === 0,
      ),
    );
  }
  if (answered !== undefined) {
    const wanted = answered ? 1 : 0;
    found.push(
      compare(answered ? "answered" : "not answered", (table) =>
        table.answered[slot] === wanted ? 1 : 0,
      ),
    );
  }
  return found;
}
