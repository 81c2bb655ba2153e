import type { Situation } from "../assessment/context.ts";
import { judgeOptions } from "../assessment/judge-options.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { narrowed } from "./narrowed.ts";

/**
 * Prices and judges options one by one, so that whoever drives may stop in between; yields the name of each. What was
 * computed stays with the worlds, and judging all of them afterwards takes little time.
 */
export function* judgeInSteps(
  situation: Situation,
  ids: ReadonlySet<OptionId>,
): Generator<string, void> {
  // Results of tests tie all options together; they are read when all are judged at once.
  const untested = { ...situation, given: { ...situation.given, tests: [] } };
  for (const { id, short } of situation.ground.context.knowledge.options) {
    if (!ids.has(id)) continue;
    judgeOptions(narrowed(untested, new Set([id])));
    yield short;
  }
}
