import { comparisonsOf, type Comparison, type FactTable } from "../rules/compile-condition.ts";
import type { Condition, Matcher } from "../vocabulary/condition.ts";
import type { FactId } from "../vocabulary/facts.ts";

/** A comparison is named by the place where it stands in its condition. */
type Judge = (comparison: Comparison, place: string) => boolean;

/**
 * What would turn a condition, in sentences: the comparisons of which each alone, were it to come out otherwise, makes a
 * condition that holds fail or one that fails hold. Where none alone does, what must change together. An unknown comparison
 * counts as not met.
 */
export function whatWouldTurn(condition: Condition, table: FactTable): string[] {
  const comparisons = listOf(condition);
  const met = new Map(
    comparisons.map(({ place, comparison }) => [place, comparison.evaluate(table) === 1]),
  );
  const now = holds(condition, (_, place) => met.get(place)!);
  const sentence = (turned: readonly Placed[]): string =>
    `it would ${now ? "not hold" : "hold"} ${turned
      .map(
        ({ comparison: { fact, wanted }, place }) =>
          `${met.get(place)! ? "without" : "with"} ${fact}: ${wanted}`,
      )
      .join(" and ")}`;
  const turns = (turned: readonly Placed[]): boolean => {
    const places = new Set(turned.map(({ place }) => place));
    return holds(condition, (_, place) => met.get(place)! !== places.has(place)) !== now;
  };
  const alone = comparisons.filter((placed) => turns([placed]));
  if (alone.length > 0) return alone.map((placed) => sentence([placed]));
  // What stands as it is need not change: of an `any`, every part that holds; of an `all`, every part that fails.
  const together = comparisons.filter(({ place, denied }) => (met.get(place)! !== denied) === now);
  return together.length > 0 && turns(together) ? [sentence(together)] : [];
}

interface Placed {
  readonly place: string;
  /** Whether it stands under an odd number of nots. */
  readonly denied: boolean;
  readonly comparison: Comparison;
}

function listOf(condition: Condition, place = "", denied = false): Placed[] {
  if ("all" in condition)
    return condition.all.flatMap((part, at) => listOf(part, `${place}.${at}`, denied));
  if ("any" in condition)
    return condition.any.flatMap((part, at) => listOf(part, `${place}.${at}`, denied));
  if ("not" in condition) return listOf(condition.not, `${place}.not`, !denied);
  return (Object.entries(condition) as [FactId, Matcher][]).flatMap(([id, matcher]) =>
    comparisonsOf(id, matcher).map((comparison) => ({
      place: `${place}.${id} ${comparison.wanted}`,
      comparison,
      denied,
    })),
  );
}

function holds(condition: Condition, judge: Judge, place = ""): boolean {
  if ("all" in condition)
    return condition.all.every((part, at) => holds(part, judge, `${place}.${at}`));
  if ("any" in condition)
    return condition.any.some((part, at) => holds(part, judge, `${place}.${at}`));
  if ("not" in condition) return !holds(condition.not, judge, `${place}.not`);
  return listOf(condition, place).every(({ comparison, place: at }) => judge(comparison, at));
}
