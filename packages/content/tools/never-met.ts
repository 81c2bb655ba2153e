import { kindOf, type Condition, type FactId, type Question } from "@tapeline/engine";

import { comparisonsIn, type Placed } from "./comparisons-in.ts";

/** Comparisons with one fact that no answer meets together. */
export interface NeverMet {
  /** The last of them. */
  readonly path: readonly PropertyKey[];
  /** All of them, as in `isolation above 3 and below 4`. */
  readonly words: string;
}

/** What no answer can meet in a condition, or in a branch of it: bounds that leave nothing between them, values that exclude one another. */
export function neverMet(
  condition: Condition,
  path: readonly PropertyKey[],
  questionOf: ReadonlyMap<FactId, Question>,
): NeverMet[] {
  const together = conjoined(condition, path);
  const facts = new Set(together.map(({ fact }) => fact));
  return [
    ...[...facts].flatMap((fact) => {
      const placed = together.filter((one) => one.fact === fact);
      const met = kindOf(fact) === "number" ? someNumber : someValue;
      return met(placed.flatMap(partsOf), questionOf.get(fact))
        ? []
        : [{ path: placed.at(-1)!.path, words: inWords(fact, placed) }];
    }),
    ...branchesOf(condition, path).flatMap(([branch, place]) =>
      neverMet(branch, place, questionOf),
    ),
  ];
}

type Part = readonly [key: string, value: unknown];

const partsOf = ({ matcher }: Placed): Part[] =>
  typeof matcher === "object" ? Object.entries(matcher) : [["is", matcher]];

/** Comparisons that have to hold together. */
function conjoined(condition: Condition, path: readonly PropertyKey[]): Placed[] {
  if ("all" in condition)
    return condition.all.flatMap((part, index) => conjoined(part, [...path, "all", index]));
  return "any" in condition || "not" in condition ? [] : comparisonsIn(condition, path);
}

/** Parts of which one will do. */
function branchesOf(
  condition: Condition,
  path: readonly PropertyKey[],
): (readonly [Condition, readonly PropertyKey[]])[] {
  if ("any" in condition)
    return condition.any.map((part, index) => [part, [...path, "any", index]]);
  if ("all" in condition)
    return condition.all.flatMap((part, index) => branchesOf(part, [...path, "all", index]));
  return [];
}

/** Whether some answer that its question takes lies within all bounds. */
function someNumber(parts: readonly Part[], question: Question | undefined): boolean {
  const { allowed, integer = false } = question ?? {};
  const values = (...keys: string[]): number[] =>
    parts.flatMap(([key, value]) =>
      keys.includes(key) && typeof value === "number" ? [value] : [],
    );
  const step = integer ? 1 : 0;
  const above = values("above");
  const below = values("below");
  const low = Math.max(...values("atLeast", "is"), ...above.map((one) => one + step));
  const high = Math.min(...values("atMost", "is"), ...below.map((one) => one - step));
  const least = Math.max(low, allowed?.min ?? -Infinity);
  const most = Math.min(high, allowed?.max ?? Infinity);
  const open = !integer && (above.includes(least) || below.includes(most));
  return open ? least < most : least <= most;
}

/** Whether some value is left by all that name values. */
function someValue(parts: readonly Part[]): boolean {
  const named = parts.flatMap(([key, value]) =>
    key === "is" || key === "isOneOf" ? [[value].flat()] : [],
  );
  const [first, ...others] = named;
  return first === undefined || first.some((value) => others.every((one) => one.includes(value)));
}

const keyWords: Readonly<Record<string, string>> = {
  atLeast: "at least",
  atMost: "at most",
  isOneOf: "one of",
};

const inWords = (fact: FactId, placed: readonly Placed[]): string =>
  `${fact} ${placed
    .flatMap(partsOf)
    .map(([key, value]) => `${keyWords[key] ?? key} ${[value].flat().join(", ")}`)
    .join(" and ")}`;
