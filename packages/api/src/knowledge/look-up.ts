import { nearestNames, rulesNamed, type Knowledge } from "@tapeline/engine";

import type { NamedThing, Thing } from "./things.ts";

/** What a name means, without a case. */
export interface LookUp {
  /** What is meant; absent where nothing is called so or it is not clear which of several. */
  readonly found?: Thing;
  /** Beside what was found, others of the name; else those that were perhaps meant, the nearest first. */
  readonly others: readonly Thing[];
  /** Whether nothing was found because several are called so, or hold its words. */
  readonly several: boolean;
}

/**
 * What a name means: first what is called exactly so, in whatever case, with spaces or hyphens, in singular or plural; then what has all of its
 * words in its names; then what is called nearly so. Where two kinds have one name, the first in the order of kinds is
 * meant; where two of a kind have it, none is.
 */
export function lookUp(what: string, things: readonly NamedThing[], knowledge: Knowledge): LookUp {
  const wanted = folded(what);
  if (wanted === "") return { others: [], several: false };
  const called = (fold: (name: string) => string) =>
    things.filter(({ names }) => names.some((name) => fold(name) === fold(what)));
  const literally = called(folded);
  const exact =
    literally.length > 0
      ? literally
      : [...called(singular), ...things.filter(({ soldAs }) => soldAs.includes(what.trim()))];
  const [first] = exact;
  if (first !== undefined) {
    const rivals = exact.filter(({ kind }) => kind === first.kind);
    return rivals.length === 1 ? chosen(first, exact) : { others: exact.map(bare), several: true };
  }
  const shortened = new Set(
    wanted.length < shortestPart
      ? []
      : rulesNamed(what.trim(), knowledge.rules).map(({ id }) => id),
  );
  const cut = /…|\.\.\./.test(what);
  const words = wanted.split("-");
  const holding = things.filter(
    ({ kind, id, names }) =>
      (kind === "rule" && shortened.has(id)) ||
      (!cut && words.every((word) => names.some((name) => holds(folded(name), word)))),
  );
  const [only] = holding;
  if (only !== undefined)
    return holding.length === 1
      ? chosen(only, holding)
      : { others: holding.map(bare), several: true };
  const near = nearestNames(
    wanted,
    things.flatMap(({ names }) => names.map(folded)),
  );
  const meant = near.flatMap((name) =>
    things.filter(({ names }) => names.some((one) => folded(one) === name)),
  );
  return { others: [...new Set(meant)].map(bare), several: false };
}

const chosen = (found: NamedThing, all: readonly NamedThing[]): LookUp => ({
  found: bare(found),
  others: all.filter((thing) => thing !== found).map(bare),
  several: false,
});

const bare = ({ kind, id, title }: NamedThing): Thing => ({ kind, id, title });

/** The same without the s of a plural. */
const singular = (name: string): string => folded(name).replace(/(?<=[^s]{2})s$/, "");

/** Words that are shorter are in too many others to mean one of which they are a part. */
const shortestPart = 3;

const holds = (name: string, word: string): boolean =>
  word.length < shortestPart ? name.split("-").includes(word) : name.includes(word);

/** A name in lower case, its words joined by hyphens. */
const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "-")
    .replaceAll(/^-|-$/g, "");
