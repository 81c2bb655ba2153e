import type { ConditionReading, Receipt } from "./verdict.ts";

/** Where one mark stands. */
export type MarkState = "in-place" | "missing" | "not-known" | "not-needed";

/** A mark as the answers leave it, with what was read. */
export interface MarkFound {
  readonly title: string;
  readonly state: MarkState;
  readonly readings: readonly ConditionReading[];
  /** What would put it in place; absent where it is, or is not needed. */
  readonly raise?: string;
}

/** How far one side of readiness is in place. */
export interface PillarFound {
  readonly pillar: string;
  readonly title: string;
  readonly asks: string;
  readonly because: string;
  /** Marks that are needed for this plan, by where they stand. */
  readonly inPlace: number;
  readonly missing: number;
  readonly notKnown: number;
  readonly needed: number;
  /** The score as shares of what is needed: what is in place, and what may be; absent where nothing of it is known. */
  readonly score?: { readonly low: number; readonly high: number };
  readonly marks: readonly MarkFound[];
  readonly claims: readonly string[];
}

/** How ready an organisation is to carry out a plan. One input for people to read: no verdict reads it. */
export interface Readiness {
  readonly title: string;
  /** The options of the plan that it is read for, by their ids. */
  readonly readFor: readonly string[];
  readonly pillars: readonly PillarFound[];
  /** Digest of the practice that it was read with. */
  readonly practice: string;
  readonly receipt: Receipt;
}
