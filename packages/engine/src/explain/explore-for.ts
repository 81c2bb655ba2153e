import type { Context } from "../assessment/context.ts";
import { findFlips } from "../explore/find-flips.ts";
import { findPairFlips } from "../explore/find-pair-flips.ts";
import { sensitivity } from "../explore/sensitivity.ts";
import { valueOfInformation } from "../explore/value-of-information.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Explorations } from "../vocabulary/explore.ts";

/** The exploration that a path begins with, run to its end; nothing for any other path. */
export function explore(path: string, given: Case, context: Context): Explorations {
  switch (/^[a-zA-Z]+/.exec(path)?.[0]) {
    case "flips":
      return { flips: resultOf(findFlips(given, context)) };
    case "pairFlips": {
      const flips = resultOf(findFlips(given, context));
      return { flips, pairFlips: resultOf(findPairFlips(given, context, flips)) };
    }
    case "sensitivity":
      return { sensitivity: resultOf(sensitivity(given, context)) };
    case "information":
      return { information: resultOf(valueOfInformation(given, context)) };
    default:
      return {};
  }
}

/** Drives a computation to its end. */
function resultOf<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
