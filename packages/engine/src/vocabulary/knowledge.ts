import type { FactId } from "./facts.ts";
import type { Option } from "./option.ts";
import type { Question } from "./question.ts";
import type { Rule } from "./rule.ts";

/** What we know, as content releases it: validated, joined and hashed. */
export interface Knowledge {
  /** Release of the content, as in `2026.11.1`. */
  readonly version: string;
  /** Hash of everything below, in hex. */
  readonly digest: string;
  /** In the order of the ladder. */
  readonly options: readonly Option[];
  readonly questions: Readonly<Record<FactId, Question>>;
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
}
