import type { StageKind } from "./practice.ts";
import type { OptionId } from "./option.ts";
import type { Receipt } from "./verdict.ts";

/** A number where all that is uncertain is low, in the middle and high. */
export interface LowToHigh {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** One stage of a roadmap. */
export interface RoadmapStage {
  readonly stage: StageKind;
  readonly title: string;
  readonly option?: OptionId;
  /** It comes only if what stands before it fails, so that nothing waits for it. */
  readonly fallBack?: true;
  readonly do: string;
  /** Months from the start at which it begins; absent where an earlier stage has no duration. */
  readonly from?: LowToHigh;
  /** P10, median and P90 over the worlds, or a figure of the ladder; absent = not known. */
  readonly months?: LowToHigh;
  readonly monthsBasis: string;
  /** Dollars; absent = nothing is known of it. */
  readonly cost?: LowToHigh;
  readonly costBasis: string;
  /** Chance that its criterion is met, over the worlds. */
  readonly chance?: number;
  readonly exit: string;
  readonly ifFails: string;
  readonly who: readonly { readonly role: string; readonly does: string }[];
}

/** The way from a verdict to a system in use and out of it again. */
export interface Roadmap {
  readonly title: string;
  readonly headline: string;
  readonly stages: readonly RoadmapStage[];
  /** The day to look at the decision again. */
  readonly reviewBy?: string;
  readonly receipt: Receipt;
}
