import type { FactId, Knowledge, Question } from "@tapeline/engine";

import type { Findable } from "../fields/search-entries.ts";
import type { conditionChanges } from "./condition-changes.ts";
import type { Part } from "./condition-parts.ts";
import type { RuleFile } from "./rule-file.ts";

/** What every part of a condition's form needs. */
export interface ConditionEditing {
  readonly file: RuleFile;
  readonly questions: Knowledge["questions"];
  readonly facts: readonly Findable[];
  /** The condition of the checkout; undefined where the file is new. */
  readonly base: Part | undefined;
  readonly changeOf: ReturnType<typeof conditionChanges>;
}

/** A fact's question; undefined for a name that is no fact's. */
export const questionOf = (questions: Knowledge["questions"], fact: string): Question | undefined =>
  questions[fact as FactId];
