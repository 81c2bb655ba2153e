import type { Context } from "../assessment/context.ts";
import { breakEvens } from "../explore/break-even.ts";
import { findFlips } from "../explore/find-flips.ts";
import { findPairFlips } from "../explore/find-pair-flips.ts";
import { sensitivity } from "../explore/sensitivity.ts";
import { valueOfInformation } from "../explore/value-of-information.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Explorations, Progress } from "../vocabulary/explore.ts";

/** The exploration that a path begins with; nothing for any other path. */
export function* explore(
  path: string,
  given: Case,
  context: Context,
): Generator<Progress, Explorations> {
  switch (/^[a-zA-Z]+/.exec(path)?.[0]) {
    case "flips":
      return { flips: yield* progressOf(findFlips(given, context)) };
    case "pairFlips": {
      const flips = yield* progressOf(findFlips(given, context));
      return { flips, pairFlips: yield* progressOf(findPairFlips(given, context, flips)) };
    }
    case "sensitivity":
      return { sensitivity: yield* sensitivity(given, context) };
    case "breakEvens":
      return { breakEvens: yield* progressOf(breakEvens(given, context)) };
    case "information":
      return { information: yield* valueOfInformation(given, context) };
    default:
      return {};
  }
}

/** A computation without what it tells of partial results. */
function* progressOf<Step extends object, Result>(
  steps: Generator<Step | Progress, Result>,
): Generator<Progress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if ("total" in step.value) yield step.value;
  }
}
