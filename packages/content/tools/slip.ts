/** A slip that shows only when files are seen together, in words for whoever edits them. */
export interface Slip {
  /** The file, relative to the content folder. */
  readonly file: string;
  /** The place in the file. */
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** A value with the file that it was read from. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

export type SlipAt = (
  path: readonly PropertyKey[],
  expected: string,
  found: string,
  fix: string,
) => Slip;

export const slipAt =
  (file: string): SlipAt =>
  (path, expected, found, fix) => ({ file, path, expected, found, fix });
