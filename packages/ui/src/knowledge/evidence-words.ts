import type { Citation } from "@tapeline/engine";

/** What stands behind a statement, in words. */
export const evidenceWords: Readonly<Record<Citation["evidence"], string>> = {
  measured: "measured",
  "documented-decision": "documented decision",
  "vendor-statement": "vendor’s statement",
  editorial: "our own judgement",
};
