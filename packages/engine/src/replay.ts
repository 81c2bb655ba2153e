import { assess } from "./assess.ts";
import type { Context } from "./assessment/context.ts";
import { caseDigest } from "./case-digest.ts";
import { engineVersion } from "./version.ts";
import type { Case } from "./vocabulary/case.ts";
import type { Receipt, Verdict } from "./vocabulary/verdict.ts";

/** What a receipt's verdict looks like today, on the receipt's own days, seed and worlds. */
export interface Replay {
  /** Whether nothing stands against the verdict being byte for byte the one of the receipt. */
  readonly same: boolean;
  readonly verdict: Verdict;
  /** What has changed since. */
  readonly differences: readonly Difference[];
}

/** Something that is not as it was when a verdict was kept. */
export interface Difference {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** Assesses a case again as its receipt says. Prices that became known later do not count, so that adding them changes nothing. */
export function replay(given: Case, receipt: Receipt, context: Context): Replay {
  const { asOf, knownOn, seed, worlds } = receipt;
  const verdict = assess(given, { ...context, asOf, knownOn, seed, worlds });
  const { version, digest } = context.knowledge;
  const compared: readonly Difference[] = [
    { field: "case", was: receipt.caseDigest, now: caseDigest(given) },
    { field: "engine", was: receipt.engine, now: engineVersion },
    { field: "content", was: receipt.content, now: version },
    { field: "content digest", was: receipt.contentDigest, now: digest },
  ];
  const differences = [
    ...compared.filter(({ was, now }) => was !== now),
    ...offersOtherThan(receipt.offers, verdict.receipt.offers),
  ];
  return { same: differences.length === 0, verdict, differences };
}

/** Offers that one side used and the other did not, one by one. */
function offersOtherThan(then: readonly string[], now: readonly string[]): Difference[] {
  const gone = then.filter((offer) => !now.includes(offer));
  const come = now.filter((offer) => !then.includes(offer));
  return [
    ...gone.map((offer) => ({ field: `offer ${offer}`, was: "used", now: "not used" })),
    ...come.map((offer) => ({ field: `offer ${offer}`, was: "not used", now: "used" })),
  ];
}
