import type { Situation } from "../assessment/context.ts";
import { judgeOptions } from "../assessment/judge-options.ts";
import type { Progress } from "../vocabulary/explore.ts";

/**
 * Prices and judges the options one by one, so that whoever drives may stop in between. Nothing is returned: what was
 * computed stays with the worlds, and deciding on them afterwards takes little time.
 */
export function* judgeInSteps(situation: Situation, total: number): Generator<Progress, void> {
  const { ground, given } = situation;
  const { context } = ground;
  const { options } = context.knowledge;
  // Results of tests tie all options together; they are read when all are judged at once.
  const untested = { ...given, tests: [] };
  for (const [done, option] of options.entries()) {
    const knowledge = { ...context.knowledge, options: [option] };
    judgeOptions({
      ...situation,
      given: untested,
      ground: { ...ground, context: { ...context, knowledge } },
    });
    yield { done, total, what: `judging ${option.short}` };
  }
}
