import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { factsReadBy, type Condition } from "../vocabulary/condition.ts";
import { slotOf } from "../vocabulary/facts.ts";
import { compileCondition } from "./compile-condition.ts";
import { judgeWorlds, type Judgement } from "./judge-worlds.ts";

/** Compiled once for all worlds of a release. */
const compiled = new WeakMap<Condition, ReturnType<typeof compileCondition>>();

/** Judges a condition of an option in every world; what was not answered takes its assumption. */
export function judgeCondition(condition: Condition, key: string, worlds: Worlds): Judgement {
  let holds = compiled.get(condition);
  if (holds === undefined) compiled.set(condition, (holds = compileCondition(condition)));
  return judgeWorlds(
    key,
    holds,
    factsReadBy(condition).map((id) => slotOf[id]),
    worlds,
    "assume",
  );
}
