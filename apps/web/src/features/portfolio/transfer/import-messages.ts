import type { WrittenCase } from "../../../cases/stored-case.ts";
import type { Problem } from "@tapeline/documents";

/** What the page asks of the worker that reads files. */
export type ImportAsked =
  | { readonly kind: "read"; readonly files: readonly File[] }
  /** Hand over the good cases from here on, so many at most. */
  | { readonly kind: "take"; readonly from: number; readonly count: number };

/** What came of reading files. */
export interface ImportRead {
  /** Good cases; they wait in the worker. */
  readonly good: number;
  /** Cases that were refused, and the first of what is wrong in them. */
  readonly refused: number;
  readonly problems: readonly Problem[];
  /** Titles of the first good ones. */
  readonly titles: readonly string[];
}

/** What the worker tells the page. */
export type ImportTold =
  | { readonly kind: "progress"; readonly file: string; readonly done: number; readonly of: number }
  | { readonly kind: "read"; readonly read: ImportRead }
  | { readonly kind: "taken"; readonly cases: readonly WrittenCase[] }
  | { readonly kind: "failed"; readonly says: string };
