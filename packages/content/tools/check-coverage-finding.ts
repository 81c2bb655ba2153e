import type { Rule } from "@tapeline/engine";

/** What shows only over a whole release, in words for whoever edits it. */
export interface Finding {
  /** A problem has to be mended; a remark is worth a look. */
  readonly weight: "problem" | "remark";
  /** The file, relative to the content folder; a folder where no file is at fault. */
  readonly file: string;
  /** Where the finding is about one field. */
  readonly field?: string;
  /** Counted from 1, where the finding is about one line. */
  readonly line?: number;
  readonly says: string;
  /** What to do, as an order. */
  readonly fix: string;
}

/** The file of a rule. */
export const fileOf = ({ id }: Pick<Rule, "id">): string => `rules/${id}.yaml`;
