import type { OptionId } from "./option.ts";
import type { Receipt } from "./verdict.ts";

/** A share of the failures with its 95 % interval by the score method. */
export interface CountedShare {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A rung that a kind of failure does not lead to, and why. */
export interface RungPassedOver {
  readonly option: OptionId;
  readonly because: string;
}

/** A kind of failure as it was counted, with the rung that it points to. */
export interface FailureCounted extends CountedShare {
  readonly kind: string;
  readonly title: string;
  /** What to mend before any rung is changed. */
  readonly first?: string;
  /** Absent where no rung is left for it, or none helps. */
  readonly rung?: { readonly option: OptionId; readonly do: string };
  readonly passedOver: readonly RungPassedOver[];
  readonly because: string;
}

/** All failures that point to one rung. */
export interface RungWanted extends CountedShare {
  readonly option: OptionId;
  readonly code: string;
  readonly short: string;
  readonly kinds: readonly string[];
  readonly do: readonly string[];
  /** Pass rate if all of these were cured and nothing else changed, where the items tested are known. */
  readonly passRateThen?: { readonly share: number; readonly low: number; readonly holds: boolean };
}

/** What failures, counted by kind, say of the next rung. */
export interface NextRung {
  readonly title: string;
  readonly failures: number;
  /** Items of the test that they come from. */
  readonly items?: number;
  /** The option that was tested. */
  readonly from?: OptionId;
  /** The most first. */
  readonly kinds: readonly FailureCounted[];
  readonly rungs: readonly RungWanted[];
  /** What it comes to: a rung, several that cannot be told apart, mending before any rung, more to be counted, or nothing left. */
  readonly advice: "rung" | "tie" | "mend" | "count-more" | "none";
  /** The rung to try next; of several that cannot be told apart the lowest on the ladder. */
  readonly next?: OptionId;
  readonly say: string;
  /** Chance of so uneven a split between the two most wanted rungs, were both wanted alike. */
  readonly pValue?: number;
  readonly formulas: readonly {
    readonly name: string;
    readonly formula: string;
    readonly source: string;
  }[];
  readonly receipt: Receipt;
}
