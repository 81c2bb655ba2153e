/** How much a document may hold. Bytes are those of its UTF-8 form. */
export interface Limits {
  /** Bytes of the whole text. */
  readonly bytes: number;
  /** Lists and maps inside one another. */
  readonly depth: number;
  /** References from one place of a document to another. None: they let a small file grow without bound. */
  readonly aliases: number;
  /** Keys of all maps together. */
  readonly keys: number;
  /** Bytes of one text or key. */
  readonly fieldBytes: number;
  /**
   * Keys, values, punctuation marks, comments and line ends together: what the memory of a reader,
   * and of the schema that finds each of them wrong, grows with.
   */
  readonly parts: number;
  /** Problems told at once. */
  readonly problems: number;
}

/**
 * The limits of every document that is read. With them any input is answered within two seconds
 * and 256 MB. A caller that trusts a larger file raises single ones in its settings.
 */
export const limits: Limits = {
  bytes: 5_000_000,
  depth: 64,
  aliases: 0,
  keys: 10_000,
  fieldBytes: 1_000_000,
  parts: 80_000,
  problems: 100,
};

/** How much a table may hold. */
export interface TableLimits extends Pick<Limits, "bytes" | "problems"> {
  /** Commas and line ends together, those inside of cells too: what the memory of its reader grows with. */
  readonly parts: number;
  /** Rows below the header. */
  readonly rows: number;
}

/** The limits of every table that is read: a table is read sign by sign, which takes longer than a document does. */
export const tableLimits: TableLimits = {
  bytes: 2_000_000,
  parts: 200_000,
  rows: 10_000,
  problems: 100,
};
