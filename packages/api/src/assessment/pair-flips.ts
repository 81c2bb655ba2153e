import {
  findFlips,
  findPairFlips,
  type Case,
  type Context,
  type FactId,
  type PairFlip,
  type Progress,
} from "@tapeline/engine";

import { isProgress } from "../job.ts";
import { phase } from "./phase.ts";

/** Flips of two facts together, of the facts that are named; else of those whose single flips are nearest. */
export function* pairFlips(
  given: Case,
  context: Context,
  nearest?: readonly FactId[],
): Generator<Progress | PairFlip, readonly PairFlip[]> {
  const from = nearest === undefined ? 0.5 : 0;
  const facts = nearest ?? (yield* nearestFacts(given, context, from));
  const pairs = findPairFlips(
    given,
    context,
    facts.map((fact) => ({ fact })),
  );
  for (;;) {
    const pair = pairs.next();
    if (pair.done === true) return pair.value;
    yield isProgress(pair.value) ? phase(pair.value, from, 1) : pair.value;
  }
}

/** The facts in the order of how near their own flips are; `share` of the whole computation. */
function* nearestFacts(
  given: Case,
  context: Context,
  share: number,
): Generator<Progress, readonly FactId[]> {
  const singles = findFlips(given, context);
  for (;;) {
    const single = singles.next();
    if (single.done === true) return single.value.map(({ fact }) => fact);
    if (isProgress(single.value)) yield phase(single.value, 0, share);
  }
}
