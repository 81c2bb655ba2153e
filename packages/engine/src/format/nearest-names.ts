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

/** So many names are told at most. */
const most = 5;

/**
 * The names nearest to a mistaken one, each once: at most a share of its letters differ, a third unless told otherwise. The
 * nearest come first, equally near ones as they were given.
 */
export function nearestNames(
  wrong: string,
  names: readonly string[],
  share: number = 1 / 3,
): string[] {
  const wanted = wrong.toLowerCase();
  const furthest = Math.floor(wanted.length * share);
  return [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase(), furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The one nearest of these, if any is near. */
export const nearestName = (wrong: string, names: readonly string[]): string | undefined =>
  nearestNames(wrong, names)[0];

/** The advice to write the nearest of these instead, if any is near. */
export function meantOf(wrong: string, names: readonly string[]): string | undefined {
  const name = nearestName(wrong, names);
  return name === undefined ? undefined : `did you mean \`${name}\`?`;
}
