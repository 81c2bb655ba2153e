import {
  findFlips,
  findPairFlips,
  type Case,
  type Context,
  type PairFlip,
  type Progress,
} from "@tapeline/engine";

import { isProgress } from "../job.ts";
import { phase } from "./phase.ts";

/** Flips of two facts together; the single flips that they start from are found on the way. */
export function* pairFlips(
  given: Case,
  context: Context,
): Generator<Progress | PairFlip, readonly PairFlip[]> {
  const singles = findFlips(given, context);
  let single = singles.next();
  while (single.done !== true) {
    if (isProgress(single.value)) yield phase(single.value, 0, 0.5);
    single = singles.next();
  }
  const pairs = findPairFlips(given, context, single.value);
  for (;;) {
    const pair = pairs.next();
    if (pair.done === true) return pair.value;
    yield isProgress(pair.value) ? phase(pair.value, 0.5, 1) : pair.value;
  }
}
