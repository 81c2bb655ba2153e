import type { Case, Verdict } from "@tapeline/engine";

/** A case as it was assessed, with the same case in another order and the one whose data may go less far. */
export interface Assessed {
  readonly given: Case;
  readonly verdict: Verdict;
  readonly reordered: Verdict;
  readonly freer: Verdict;
  readonly stricter: Verdict;
}

/** Something that holds for every assessment. */
export interface Law {
  readonly says: string;
  /** Where it is broken, one line each; undefined where it has nothing to say. */
  readonly breaches: (assessed: Assessed) => readonly string[] | undefined;
}
