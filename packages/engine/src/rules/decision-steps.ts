import type { FactTable, Truth } from "./compile-condition.ts";

/** Where a comparison leads. */
export interface Ways {
  readonly yes: Step;
  readonly no: Step;
  /** If its fact is unknown: what lets the whole condition hold, and what lets it fail. */
  readonly hope: Step;
  readonly doubt: Step;
}

/**
 * A comparison laid out with what follows it, so that a condition is walked from one to the next without asking how they
 * were joined: a range of numbers, some bits of a mask, or whether the fact was answered. The last step is an outcome.
 */
export interface Step extends Ways {
  readonly slot: number;
  readonly asks: typeof range | typeof bits | typeof answered;
  readonly low: number;
  readonly high: number;
  readonly mask: number;
}

const range = 0;
const bits = 1;
const answered = 2;

function outcome(): Step {
  const step: { -readonly [part in keyof Step]?: Step[part] } = {
    slot: -1,
    asks: range,
    low: NaN,
    high: NaN,
    mask: 0,
  };
  step.yes = step.no = step.hope = step.doubt = step as Step;
  return step as Step;
}

/** The ends of every condition. */
export const held: Step = outcome();
export const failed: Step = outcome();

/** Holds where the fact lies between two numbers or on one of them. */
export const within = (slot: number, low: number, high: number, ways: Ways): Step => {
  const { yes, no, hope, doubt } = ways;
  return { slot, asks: range, low, high, mask: 0, yes, no, hope, doubt };
};

/** Holds where a mask has one of these bits. */
export const sharing = (slot: number, mask: number, ways: Ways): Step => {
  const { yes, no, hope, doubt } = ways;
  return { slot, asks: bits, low: NaN, high: NaN, mask, yes, no, hope, doubt };
};

/** Holds where the user answered. */
export const known = (slot: number, ways: Ways): Step => {
  const { yes, no, hope, doubt } = ways;
  return { slot, asks: answered, low: NaN, high: NaN, mask: 0, yes, no, hope, doubt };
};

/**
 * Kleene's truth by two walks: a condition is false if it fails though every unknown is hoped to help it, true if it holds
 * though every unknown is feared to harm it. Where no unknown is met, one walk says both.
 */
export function walk(first: Step, table: FactTable): Truth {
  const { values } = table;
  let step = first;
  let unknown = false;
  while (step.slot >= 0) {
    const value = values[step.slot];
    // Most steps are ranges, and no other step's bounds hold anything.
    if (value >= step.low && value <= step.high) step = step.yes;
    else if (step.asks === answered) step = table.answered[step.slot] === 1 ? step.yes : step.no;
    else if (value !== value) {
      unknown = true;
      step = step.hope;
    } else step = step.asks === bits && (step.mask & value) !== 0 ? step.yes : step.no;
  }
  if (step === failed) return 0;
  return unknown && !holdsForSure(first, table) ? 2 : 1;
}

/** Whether a condition holds even if every unknown fact is such that it harms it. */
function holdsForSure(first: Step, { values, answered: given }: FactTable): boolean {
  let step = first;
  while (step.slot >= 0) {
    const value = values[step.slot];
    const { asks, low, high, mask, yes, no, doubt } = step;
    if (asks === answered) step = given[step.slot] === 1 ? yes : no;
    else if (Number.isNaN(value)) step = doubt;
    else if (asks === range) step = value >= low && value <= high ? yes : no;
    else step = (mask & value) === 0 ? no : yes;
  }
  return step === held;
}
