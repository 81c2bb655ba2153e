import type { HomeVerdict } from "./home-verdict.ts";

/** What the first page shows before anything is computed in the browser: figures of the release, made when it was built. */
export interface HomeFigures {
  /** The last day on which a price was read; all figures are of that day. */
  readonly day: string;
  readonly horizonMonths: number;
  readonly verdict: HomeVerdict;
  readonly worlds: number;
  readonly scenarios: Scenarios;
  readonly limits: readonly Limit[];
  readonly months: CostByMonth;
  readonly flips: readonly HomeFlip[];
  readonly prices: { readonly models: number; readonly changes: readonly PriceChange[] };
}

/** Where the plans of all scenarios most likely end. */
export interface Scenarios {
  readonly total: number;
  /** In the order of the ladder; each with the ids of those that end there. */
  readonly ends: readonly {
    readonly code: string;
    readonly short: string;
    readonly cases: readonly string[];
  }[];
  /** Those that keep today's process. */
  readonly none: readonly string[];
}

/** A limit of the first sentence, and whom it concerns. */
export interface Limit {
  readonly says: string;
  readonly effect: string;
}

/** What the leader costs by then, and the option that comes next. */
export interface CostByMonth {
  readonly leader: { readonly code: string; readonly short: string };
  readonly other?: { readonly code: string; readonly short: string };
  readonly points: readonly {
    readonly month: number;
    readonly p10: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p90: number;
    readonly other?: number;
  }[];
}

/** A number at which the advice changes. */
export interface HomeFlip {
  readonly name: string;
  readonly unit: string;
  readonly now: number;
  /** The interval that stands for it. */
  readonly today: { readonly low: number; readonly high: number; readonly assumed: boolean };
  readonly at: number;
}

/** A price that changed, and what that changed. */
export interface PriceChange {
  readonly from: string;
  readonly name: string;
  readonly what: string;
  readonly before: string;
  readonly now: string;
  /** Sources do not agree on it. */
  readonly disputed: boolean;
  /** Scenarios that would get another answer, first step or end point, had the price stayed. */
  readonly verdicts: number;
}
