import type { NextEvidence } from "./next-evidence.ts";

/**
 * A case as it is kept on this device. `written` is the content of a case file, with the fields and units that the command
 * line takes; it is checked by the router whenever it is asked about, and may be incomplete.
 */
export interface StoredCase {
  readonly id: string;
  readonly written: WrittenCase;
  /** When it was begun and last changed, in milliseconds since 1970. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Grows by one with each change; a change that was made on an older one is a conflict. */
  readonly revision: number;
  /** What the last assessment of it came to, and on which release. */
  readonly outcome?: Outcome;
  /** What it came to before another release or day changed the advice, until that was read. */
  readonly before?: Outcome;
  /** The steps that can be taken back and done again, by their numbers, the latest last; absent: none yet. */
  readonly history?: History;
}

/** Steps of a case's history. */
export interface History {
  readonly past: readonly number[];
  readonly future: readonly number[];
}

/** Signs in a title, at most, as the router takes it. */
export const longestTitle = 120;

/** The content of a case file. */
export interface WrittenCase {
  readonly title: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly tests?: readonly unknown[];
  readonly waive?: Readonly<Record<string, string>>;
  readonly parts?: readonly unknown[];
  readonly failures?: unknown;
  readonly pipeline?: unknown;
}

/** What lists show of a verdict, so that none has to be computed to show a list. */
export interface Outcome {
  readonly answer: "no" | "not yet" | "yes";
  readonly endPoint?: string;
  readonly firstStep?: string;
  readonly confidence?: number;
  readonly cost?: { readonly p10: number; readonly p50: number; readonly p90: number };
  /** Requests a month, and the months that the cost is counted over. */
  readonly requestsPerMonth?: number;
  readonly horizonMonths?: number;
  /** What to find out next; absent: nobody looked yet. */
  readonly evidence?: NextEvidence;
  /** Release, prices and day that it was assessed on. */
  readonly content: string;
  readonly prices: string;
  readonly asOf: string;
  /** The revision of the case that was assessed. */
  readonly revision: number;
}
