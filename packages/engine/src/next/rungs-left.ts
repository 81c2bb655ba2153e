import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { isEligible } from "./choose-arms.ts";
import { estimateOf, factNamed, isKnown } from "./facts-of.ts";

/** From here on a prompt or a search has been improved by tests. */
const matured = 3;

/** The ladder as a verdict leaves it, and the rung that was tested. */
export interface Ladder {
  readonly verdict: Verdict;
  readonly knowledge: Pick<Knowledge, "options">;
  readonly tested: OptionId | undefined;
}

/** Why a rung may not be used. */
export function ruledOut(id: OptionId, { verdict }: Ladder): string | undefined {
  const result = verdict.options.find((option) => option.id === id);
  if (result === undefined) return "the ladder has no such option";
  if (isEligible(result)) return undefined;
  if (result.standing === "excluded")
    return result.excludedBy[0]?.title ?? "no offer passes your limits";
  return result.standing === "undetermined" ? "an answer may rule it out" : "not priced";
}

/** Why there is little left to improve on a rung that was tested. */
export function exhausted(
  id: OptionId,
  { verdict, knowledge, tested }: Ladder,
): string | undefined {
  const result = verdict.options.find((option) => option.id === id);
  const option = knowledge.options.find((one) => one.id === id);
  if (result === undefined || option === undefined) return "the ladder has no such option";
  const improved = isMatured(option, verdict);
  if (id === tested)
    return option.traits.custom
      ? "it is what was tested"
      : improved
        ? "it was tested, with a version improved by tests"
        : undefined;
  return result.tested?.recorded === true && improved
    ? "it has a recorded test, with a version improved by tests"
    : undefined;
}

/** Whether what an option stands on has been improved by tests already. */
function isMatured({ traits }: Option, verdict: Verdict): boolean {
  if (traits.adaptation !== "prompting" && traits.adaptation !== "retrieval") return true;
  const id = traits.adaptation === "prompting" ? "promptMaturity" : "retrievalMaturity";
  return isKnown(factNamed(id, verdict)) && estimateOf(id, verdict)!.base >= matured;
}
