import type { Entry } from "./entries.ts";

const most = 30;

/**
 * The entries that hold all words, the nearest first: titles that begin with them, then words of titles that do, then the
 * rest. Entries of one rank keep their order.
 */
export function findEntries(entries: readonly Entry[], words: string): readonly Entry[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < unfound)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

const unfound = 9;

function rankOf({ title, also = "", id }: Entry, wanted: readonly string[]): number {
  const name = title.toLowerCase();
  const rest = `${also} ${id}`.toLowerCase();
  const ranks = wanted.map((word) => {
    if (name.startsWith(word)) return 0;
    if (name.includes(` ${word}`)) return 1;
    if (name.includes(word)) return 2;
    return rest.includes(word) ? 3 : unfound;
  });
  return Math.max(...ranks);
}
