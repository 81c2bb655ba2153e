import { canonicalJson, sha256 } from "@tapeline/pricing";

import { assess } from "./assess.ts";
import type { Context } from "./assessment/context.ts";
import { engineVersion } from "./version.ts";
import type { Case } from "./vocabulary/case.ts";
import type { Receipt, Verdict } from "./vocabulary/verdict.ts";

/** What a receipt's verdict looks like today, on the receipt's own days, seed and worlds. */
export interface Replay {
  /** Whether nothing stands against the verdict being byte for byte the one of the receipt. */
  readonly same: boolean;
  readonly verdict: Verdict;
  /** What has changed since, in sentences. */
  readonly differences: readonly string[];
}

/** Assesses a case again as its receipt says. Prices that became known later do not count, so that adding them changes nothing. */
export function replay(given: Case, receipt: Receipt, context: Context): Replay {
  const { asOf, knownOn, seed, worlds } = receipt;
  const verdict = assess(given, { ...context, asOf, knownOn, seed, worlds });
  const differences: string[] = [];
  const compare = (what: string, then: string, now: string): void => {
    if (then !== now) differences.push(`${what} was ${then}, now ${now}`);
  };
  compare("the case", receipt.caseDigest, sha256(canonicalJson(given)));
  compare("the engine", receipt.engine, engineVersion);
  compare(
    "the content",
    `${receipt.content} (${receipt.contentDigest})`,
    `${context.knowledge.version} (${context.knowledge.digest})`,
  );
  compare("the offers used", receipt.offers.join(", "), verdict.receipt.offers.join(", "));
  return { same: differences.length === 0, verdict, differences };
}
