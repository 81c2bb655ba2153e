import type { Receipt } from "./verdict.ts";

/** Columns of a line of the page, and its lines. */
export const briefColumns = 100;
export const briefLines = 60;

/** What an outside expert has to know of a case, on one page of plain text that is Markdown as well. */
export interface ExpertBrief {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** The whole page: at most 60 lines of at most 100 columns. */
  readonly text: string;
  readonly receipt: Receipt;
}
