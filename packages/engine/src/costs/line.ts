import type { Column } from "../uncertainty/cells.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Phase } from "../vocabulary/verdict.ts";

/** A part of an option's bill in every world: dollars, present value over the horizon. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly amounts: Column;
  /** Not paid for the solution: time of people who review, and what wrong results cost. No budget limits it. */
  readonly imputed?: true;
  readonly formula: string;
  readonly facts: readonly FactId[];
  /** Where its own figures come from, in a sentence. */
  readonly basis: string;
}
