import type { Situation } from "../assessment/context.ts";
import type { Decision } from "../assessment/decision.ts";
import { withFact, type Fact } from "../facts/derive-facts.ts";
import type { OptionId } from "../vocabulary/option.ts";
import { settleChoice, settleNumber } from "./settle-fact.ts";
import { restage, type Stage } from "./stage.ts";

/**
 * Whether any plan of these options feels a fact: whether settling it at its low end changes what an option costs or whether
 * it suffices, or what results are worth, in any world of the situation. What is not felt is worth nothing to know, however
 * chance sorts the worlds.
 */
export function isFelt(
  fact: Fact,
  before: Stage,
  decision: Decision,
  situation: Situation,
  ids: ReadonlySet<OptionId>,
): boolean {
  const settled =
    fact.chances === undefined ? settleNumber(fact, fact.interval!.low) : settleChoice(fact, 0);
  const facts = withFact(situation.facts, settled);
  const changed = { ...situation, facts, worlds: situation.worlds.with(facts) };
  const after = restage(decision, changed, ids);
  const { value, discount, horizon } = before.economy;
  return (
    differs(value, after.economy.value) ||
    differs(discount, after.economy.discount) ||
    differs(horizon, after.economy.horizon) ||
    before.options.some((option, index) => {
      const now = after.options[index];
      return (
        differs(option.suffices, now.suffices) ||
        differs(option.building, now.building) ||
        differs(option.running, now.running) ||
        differs(option.expected, now.expected)
      );
    })
  );
}

type Numbers = Float64Array | Uint8Array;

/** Columns that nothing feeds anew are the same object; others may still hold the same numbers. */
const differs = (a: Numbers, b: Numbers): boolean =>
  a !== b && a.some((number, world) => number !== b[world]);
