import type { Column } from "../uncertainty/cells.ts";
import type { OptionId } from "../vocabulary/option.ts";

/** An option as the plan search sees it. */
export interface PlanOption {
  readonly id: OptionId;
  /** Place on the ladder. */
  readonly rank: number;
  readonly custom: boolean;
  /** 1 where some kept offer reaches the bar and no soft gate forbids it. */
  readonly suffices: Uint8Array;
  /** Of the offer that is adopted in each world. */
  readonly building: Column;
  readonly running: Column;
  /** Expected cost of the offer that is adopted in each world: what a decision between two passed options goes by. */
  readonly expected: Column;
  readonly testCost: number;
  readonly testMonths: number;
  /** A recorded test costs nothing more and takes no time. */
  readonly recorded: boolean;
  /** The ladder wants its test before any custom LLM, and it is neither recorded nor waived. */
  readonly required: boolean;
}

/** What plans are worth is counted in. */
export interface Economy {
  /** Dollars over the horizon in each world. */
  readonly value: Column;
  readonly discount: Column;
  readonly horizon: Column;
}

/** Options by index, each with its go-on mark. */
export interface PlanShape {
  readonly steps: readonly { readonly option: number; readonly goOn: boolean }[];
  /** Mean over the worlds, dollars. */
  readonly utility: number;
}
