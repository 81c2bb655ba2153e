import type { Problem } from "@tapeline/documents";
import type { Knowledge } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

/** What the forms choose references from: the release that the pages speak from. */
export interface StudioRelease {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
}

/** A form over one file of a draft. The text is its only state: it reads it and writes it anew. */
export interface FileFormProps {
  /** The file's path in the checkout, as in `packages/content/rules/task/narrow.yaml`. */
  readonly path: string;
  /** The file as it stands in the draft. */
  readonly text: string;
  /** The file as the draft's commit has it; null: the draft adds it. */
  readonly base: string | null;
  /** What is wrong in this file. */
  readonly problems: readonly Problem[];
  readonly release: StudioRelease;
  /** Takes the new whole text; saving, checking and undo are not the form's business. */
  readonly write: (text: string) => void;
}
