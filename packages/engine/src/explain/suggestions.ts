import { factIds } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { ExploredVerdict } from "../vocabulary/explore.ts";
import { nearestNames } from "../format/nearest-names.ts";
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
  const meant = rulesNamed(what, knowledge.rules).map(({ id }) => id);
  // Names are long here, so that half of one may still be guessed; equally near ones go by the alphabet.
  const near = nearestNames(what, names.toSorted(), 1 / 2);
  return [...new Set([...meant, ...near])].slice(0, most);
}
