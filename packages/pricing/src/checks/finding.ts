/** Where a value stands in a record. */
export type Path = readonly (string | number)[];

/** What is wrong with a record that its schema cannot say: where, and what to do. */
export interface Finding {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  /** What to do. */
  readonly fix: string;
}
