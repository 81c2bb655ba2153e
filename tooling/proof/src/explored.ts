import {
  breakEvens,
  findFlips,
  findPairFlips,
  sensitivity,
  valueOfInformation,
  type Case,
  type Explorations,
} from "@tapeline/engine";

import { release } from "./release.ts";

/** Runs a computation that is done in steps to its end. */
function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** All that can be explored of a case beside its verdict. */
export function exploredOf(given: Case): Required<Explorations> {
  const flips = finish(findFlips(given, release));
  return {
    flips,
    pairFlips: finish(findPairFlips(given, release, flips)),
    information: finish(valueOfInformation(given, release)),
    sensitivity: finish(sensitivity(given, release)),
    breakEvens: finish(breakEvens(given, release)),
  };
}
