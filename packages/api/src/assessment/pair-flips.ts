import type { Case, PairFlip, Progress } from "@tapeline/engine";

import { findFlips, findPairFlips, type Context } from "../engine.ts";
import { isProgress } from "../job.ts";

/** Flips of two facts together; the single flips that they start from are found on the way. */
export function* pairFlips(
  given: Case,
  context: Context,
): Generator<Progress | PairFlip, readonly PairFlip[]> {
  const singles = findFlips(given, context);
  for (;;) {
    const step = singles.next();
    if (step.done === true) return yield* findPairFlips(given, context, step.value);
    if (isProgress(step.value)) yield step.value;
  }
}
