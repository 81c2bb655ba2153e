import type { EvaluationPlan } from "../vocabulary/evaluation-plan.ts";
import type { Trial } from "../vocabulary/practice.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { estimateOf, factNamed, isKnown } from "./facts-of.ts";
import { detectableDifference, pairedItems } from "./paired-items.ts";
import { leastItemsFor, passesFor } from "./pass-rate-interval.ts";

/** Bars above it are tested as this: no test of a sensible size holds more (decision model, section 4). */
const highestBar = 0.995;

/** The bar to be held, as a share. */
export function barOf(verdict: Verdict): EvaluationPlan["bar"] {
  const bar = estimateOf("minimumPassRate", verdict);
  return {
    share: Math.min(highestBar, (bar?.base ?? NaN) / 100),
    origin: isKnown(factNamed("minimumPassRate", verdict)) ? "known" : "assumed",
  };
}

/** How many items a test needs, how many there are, and what those can show. */
export function itemsFor(
  bar: number,
  { difference, discordant, power, significance }: EvaluationPlan["numbers"],
  { leastItems }: Trial,
  verdict: Verdict,
): EvaluationPlan["items"] {
  const comparison = {
    discordant: discordant.value / 100,
    power: power.value / 100,
    significance: significance.value / 100,
  };
  const forPairs = pairedItems({ ...comparison, difference: difference.value / 100 });
  const forBar = leastItemsFor(bar);
  const needed = Math.max(forPairs, forBar, leastItems.value);
  const have = isKnown(factNamed("testSetSize", verdict))
    ? estimateOf("testSetSize", verdict)?.base
    : undefined;
  const detectable = have === undefined ? undefined : detectableDifference(have, comparison);
  return {
    needed,
    forPairs,
    forBar,
    least: leastItems.value,
    ...(have === undefined ? {} : { have }),
    missing: Math.max(0, needed - (have ?? 0)),
    passes: passesFor(bar, needed)!,
    ...(detectable === undefined ? {} : { detectable: 100 * detectable }),
  };
}
