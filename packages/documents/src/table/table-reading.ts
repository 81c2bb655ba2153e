import type { Problem } from "../problem.ts";

/** A row that fits its schema. */
export interface TableRow<T> {
  /** Line on which the row begins, counted from 1; the header is line 1 unless empty lines go before it. */
  readonly line: number;
  readonly value: T;
}

/** What came of reading a table: its rows in order, or all that is wrong. */
export type TableReading<T> =
  | { readonly ok: true; readonly file: string; readonly rows: readonly TableRow<T>[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
