import type { Problem } from "./problem.ts";
import type { Position } from "./text/line-index.ts";
import { DocumentError } from "./document-error.ts";

/** A document that fits its schema. */
export interface GoodReading<T> {
  ok: true;
  /** The file as its reader knows it. */
  file: string;
  value: T;
  /** Where the entry at a path begins (its key, or the list item); where there is none, the nearest above it. */
  positionOf: (path: readonly PropertyKey[]) => Position;
  /** What was written at a path, short, in the words of a problem. */
  foundAt: (path: readonly PropertyKey[]) => string;
}

/** What came of reading a document: its value, or all that is wrong. */
export type Reading<T> = GoodReading<T> | { ok: false; problems: Problem[] };

/** The value of a reading; throws a `DocumentError` where there is none. */
export function valueOrThrow<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new DocumentError(reading.problems);
  return reading.value;
}
