import { judgeWorlds, shareOf } from "../rules/judge-worlds.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Situation } from "./context.ts";
import type { OptionJudged } from "./judge-options.ts";

/** Tests that the ladder wants before any custom LLM, and that are neither recorded nor waived. */
export function requiredTests(
  among: readonly OptionJudged[],
  { ground, given, worlds }: Situation,
): ReadonlySet<OptionId> {
  const eligible = new Set(among.map(({ option }) => option.id));
  const required = new Set<OptionId>();
  for (const { rule, holds, slots } of ground.rules.ladder) {
    const judgement = judgeWorlds(rule.id, holds, slots, worlds, "keep");
    const unknown =
      typeof judgement === "number" ? Number.isNaN(judgement) : judgement.some(Number.isNaN);
    // A test is required unless it is clear that it is not.
    const applies = unknown ? rule.whenUnknown === "met" : shareOf(judgement) > 0;
    if (
      applies &&
      eligible.has(rule.requireTest) &&
      !(rule.onlyIfNoneOf ?? []).some((id) => eligible.has(id))
    )
      required.add(rule.requireTest);
  }
  for (const { option, recorded } of among)
    if (recorded !== undefined || given.waive[option.id] !== undefined) required.delete(option.id);
  return required;
}
