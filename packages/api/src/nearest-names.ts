import { editDistance } from "@tapeline/documents";

/** So many names are suggested at most. */
const most = 5;

/**
 * The names nearest to one that nothing has, by letters to change, at most a third of the name's own, so that what is suggested
 * can have been meant; each once.
 */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const sought = wanted.toLowerCase();
  const furthest = Math.floor(sought.length / 3);
  return [...new Set(names)]
    .filter((name) => Math.abs(name.length - sought.length) <= furthest)
    .map((name) => ({ name, distance: editDistance(sought, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= furthest)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}
