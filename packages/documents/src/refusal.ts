/** Where a document stops being readable, and what to do; each reader stops at its first. */
export interface RefusalDetails {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** Thrown inside this package only: `readDocument` turns it into a problem. */
export class Refusal extends Error {
  readonly details: RefusalDetails;

  constructor(details: RefusalDetails) {
    super(details.expected);
    this.details = details;
  }
}
