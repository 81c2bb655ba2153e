import { shown } from "../text/quote.ts";

const longestWord = 64;
const mostWords = 500;

/**
 * The known word that a misspelt one most likely means: fewest letters added, dropped, changed or
 * swapped, at most a third of them; else the only one of which it is a part. Case, hyphens and
 * underscores do not count.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  const plain = letters(word);
  let best: { name: string; distance: number } | undefined;
  for (const name of known.slice(0, mostWords)) {
    const other = letters(name);
    const most = Math.max(1, Math.floor(Math.max(plain.length, other.length) / 3));
    if (other.length > longestWord || Math.abs(other.length - plain.length) > most) continue;
    const distance = editDistance(plain, other);
    if (distance <= most && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name ?? onlyOneWith(plain, known);
}

const shortestPart = 5;

/** The one known word of which this is a part, as `passRate` is of `minimumPassRate`. */
function onlyOneWith(part: string, known: readonly string[]): string | undefined {
  if (part.length < shortestPart) return undefined;
  const whole = known.slice(0, mostWords).filter((name) => letters(name).includes(part));
  return whole.length === 1 ? whole[0] : undefined;
}

function letters(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}

/** The advice to write the known word instead, if one was most likely meant. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : `did you mean \`${shown(meant)}\`?`;
}

/** Optimal string alignment distance: a swap of neighbours counts once. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          last[column]! + 1,
          current[column - 1]! + 1,
          last[column - 1]! + (same ? 0 : 1),
          swapped ? beforeLast[column - 2]! + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
