import type { Explorations, Question, Verdict } from "@tapeline/engine";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import type { AssessmentSettings } from "../../../engine/queries.ts";

/** What an export is made of: a case, its verdict and what was explored beside it so far. */
export interface Exported {
  readonly written: WrittenCase;
  readonly verdict: Verdict;
  readonly explored?: Explorations;
  /** Days and numbers that the verdict was held to. */
  readonly settings?: AssessmentSettings;
}

/** What a document that people read needs besides: the names of facts. */
export interface Told extends Exported {
  readonly questions: readonly Question[];
}
