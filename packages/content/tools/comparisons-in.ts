import type { Condition, FactId, Matcher } from "@tapeline/engine";

/** A comparison with one fact, and where it stands in its file. */
export interface Placed {
  readonly path: readonly PropertyKey[];
  readonly fact: FactId;
  readonly matcher: Matcher;
}

/** Every comparison of a condition with its place in the file. */
export function comparisonsIn(condition: Condition, path: readonly PropertyKey[]): Placed[] {
  for (const key of ["all", "any"] as const)
    if (key in condition)
      return (condition as Record<string, Condition[]>)[key]!.flatMap((part, index) =>
        comparisonsIn(part, [...path, key, index]),
      );
  if ("not" in condition) return comparisonsIn(condition.not, [...path, "not"]);
  return (Object.entries(condition) as [FactId, Matcher][]).map(([fact, matcher]) => ({
    path: [...path, fact],
    fact,
    matcher,
  }));
}
