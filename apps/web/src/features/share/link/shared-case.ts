import type { Receipt, Verdict } from "@tapeline/engine";

import { outcomeOf } from "../../../cases/outcome-of.ts";
import type { Outcome, WrittenCase } from "../../../cases/stored-case.ts";

/** What a verdict is computed again by, without the lists of offers. */
export type SharedReceipt = Omit<Receipt, "offers" | "offersLost">;

/** What a verdict came to where it was shared, in short. */
export type Sent = Pick<Outcome, "answer" | "endPoint" | "firstStep" | "confidence" | "cost">;

/** What a share link carries: the whole case, on what its verdict was made, and what that came to. */
export interface SharedCase {
  readonly case: WrittenCase;
  readonly receipt: SharedReceipt;
  readonly sent: Sent;
}

/** What is shared of a case and its verdict. */
export function sharedOf(written: WrittenCase, verdict: Verdict): SharedCase {
  const { offers: _offers, offersLost: _lost, ...receipt } = verdict.receipt;
  const { answer, endPoint, firstStep, confidence, cost } = outcomeOf(verdict, 1);
  return {
    case: written,
    receipt,
    sent: {
      answer,
      ...(endPoint === undefined ? {} : { endPoint }),
      ...(firstStep === undefined ? {} : { firstStep }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(cost === undefined ? {} : { cost }),
    },
  };
}

/** Links begin with the number of their layout; another layout is another number. */
export const linkVersion = "1";

/** Longest that the part of a link after `#` may be, in characters, and what it may unpack to, in bytes. */
export const linkLimits = { characters: 64_000, bytes: 400_000, depth: 24 } as const;
