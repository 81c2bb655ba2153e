import type { Receipt } from "@tapeline/engine";

import type { WrittenCase } from "../../../cases/stored-case.ts";

/** What a verdict is computed again by, without the lists of offers. */
export type SharedReceipt = Omit<Receipt, "offers" | "offersLost">;

/** What a share link carries: the whole case, and on what its verdict was made. */
export interface SharedCase {
  readonly case: WrittenCase;
  readonly receipt: SharedReceipt;
}

/** Links begin with the number of their layout; another layout is another number. */
export const linkVersion = "1";

/** Longest that the part of a link after `#` may be, in characters, and what it may unpack to, in bytes. */
export const linkLimits = { characters: 64_000, bytes: 400_000, depth: 24 } as const;
