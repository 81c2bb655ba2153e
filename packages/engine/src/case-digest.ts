import { canonicalJson, sha256 } from "@tapeline/pricing";

import type { Case } from "./vocabulary/case.ts";

/** The mark of what a verdict is made of: what other commands read of a case, and no verdict does, is left out. */
export function caseDigest({ failures: _failures, pipeline: _pipeline, ...decided }: Case): string {
  return sha256(canonicalJson(decided));
}
