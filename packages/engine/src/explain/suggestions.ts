import { factIds } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { ExploredVerdict } from "../vocabulary/explore.ts";
import { numberPaths } from "./number-paths.ts";
import { rulesNamed } from "./rule-named.ts";

/** So many names are suggested at most. */
const most = 5;

/**
 * The names nearest to one that nothing has: first the rules that it is short for, then options, rules and facts, with a
 * verdict its numbers too, by edit distance, at most half the name's length.
 */
export function suggestions(
  what: string,
  knowledge: Knowledge,
  explored?: ExploredVerdict,
): string[] {
  const names = [
    ...knowledge.options.flatMap(({ id, code }) => [id, code]),
    ...knowledge.rules.map(({ id }) => id),
    ...factIds,
    "unknown",
    "rules",
    ...(explored === undefined ? [] : ["answer", ...numberPaths(explored)]),
  ];
  const wanted = what.toLowerCase();
  const furthest = Math.max(1, Math.floor(wanted.length / 2));
  const meant = rulesNamed(what, knowledge.rules).map(({ id }) => id);
  const near = names
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase(), furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  return [...new Set([...meant, ...near])].slice(0, most);
}

/**
 * Letters to insert, drop, replace or swap with their neighbour to turn one text into the other (optimal string alignment);
 * more than `furthest` as soon as it is clear.
 */
export function editDistance(a: string, b: string, furthest = Infinity): number {
  if (Math.abs(a.length - b.length) > furthest) return furthest + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        last[column] + 1,
        now[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, before[column - 2] + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[b.length];
}
