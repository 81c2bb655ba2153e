import { factIds, kindOf, slotOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import type { FactUsed, OptionResult } from "../vocabulary/verdict.ts";
import type { Decision } from "../assessment/decision.ts";
import type { Fact } from "../facts/derive-facts.ts";
import { derivationUsed } from "./derivation-used.ts";

/** Every fact that has a value, with where it comes from. */
export function factsUsed({ situation }: Decision): FactUsed[] {
  const once = situation.facts.of("oneOff").code === 1;
  return situation.facts.bySlot
    .filter(
      ({ interval, value, chances }) =>
        interval !== undefined || value !== undefined || chances !== undefined,
    )
    .map(toFactUsed)
    .map((used) => (once && used.id === "requestsPerMonth" ? { ...used, unit: inAll } : used));
}

/** A job done once has a total, which stands where others have a month. */
const inAll = "requests in all";

function toFactUsed(fact: Fact): FactUsed {
  const { id, origin, question, interval, value, chances, basis } = fact;
  const derivation = derivationUsed(fact);
  const names = kindOf(id) === "boolean" ? ["no", "yes"] : valuesOf(id);
  return {
    id,
    origin,
    ...(question.unit === undefined ? {} : { unit: question.unit }),
    ...(interval === undefined
      ? {}
      : {
          low: interval.low,
          ...(interval.base === undefined ? {} : { base: interval.base }),
          high: interval.high,
        }),
    ...(value === undefined ? {} : { value }),
    ...(chances === undefined
      ? {}
      : { chances: Object.fromEntries(names.map((name, index) => [name, chances[index]])) }),
    ...(basis?.editorial === undefined ? {} : { editorial: basis.editorial }),
    sources: basis?.sources ?? [],
    ...(derivation === undefined ? {} : { derivation }),
  };
}

/**
 * Questions without an answer that a line of an option still in the running, or a rule, reads. What a rule alone reads, and
 * nothing stands in for, counts only where a gate waits for it.
 */
export function unknownFacts(
  { situation, judged }: Decision,
  options: readonly OptionResult[],
): FactId[] {
  const billed = options.flatMap(({ lines, standing }) =>
    standing === "excluded" ? [] : lines.flatMap(({ facts }) => facts),
  );
  const awaited = judged.gates.flatMap(({ asks }) => asks ?? []);
  const counted = new Set([...billed, ...awaited]);
  const judgedBy = new Set([
    ...judged.evidence.flatMap(({ compiled }) => compiled.slots),
    ...situation.ground.rules.gates.flatMap(({ slots }) => slots),
  ]);
  return factIds.filter((id) => {
    const { origin, question, interval, code, chances } = situation.facts.of(id);
    if (origin !== "assumed" || !question.asked) return false;
    const standsIn = interval !== undefined || code !== undefined || chances !== undefined;
    return counted.has(id) || (standsIn && judgedBy.has(slotOf[id]));
  });
}
