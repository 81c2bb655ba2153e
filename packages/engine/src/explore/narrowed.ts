import type { Situation } from "../assessment/context.ts";
import type { OptionId } from "../vocabulary/option.ts";

/** The same situation with some of the options: each is judged as it is among all. */
export function narrowed(situation: Situation, ids: ReadonlySet<OptionId>): Situation {
  const { ground } = situation;
  const { context } = ground;
  const options = context.knowledge.options.filter(({ id }) => ids.has(id));
  const knowledge = { ...context.knowledge, options };
  return { ...situation, ground: { ...ground, context: { ...context, knowledge } } };
}
