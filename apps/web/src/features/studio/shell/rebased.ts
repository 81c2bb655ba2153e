/** The one stretch in which a text differs from another. */
interface Stretch {
  readonly from: number;
  /** Where it ends in the text that was. */
  readonly to: number;
  readonly text: string;
}

function stretchOf(was: string, is: string): Stretch {
  const least = Math.min(was.length, is.length);
  let from = 0;
  while (from < least && was[from] === is[from]) from += 1;
  let behind = 0;
  while (behind < least - from && was.at(-1 - behind) === is.at(-1 - behind)) behind += 1;
  return { from, to: was.length - behind, text: is.slice(from, is.length - behind) };
}

/**
 * Two changes of one text as one: `mine` on top of `theirs`, where they differ from `was` in stretches that do not touch.
 * `undefined` where they do, or where one of them took the file away: that takes git's own merge, or a person.
 */
export function rebased(
  was: string | null,
  theirs: string | null,
  mine: string | null,
): string | null | undefined {
  if (theirs === was || theirs === mine) return mine;
  if (mine === was) return theirs;
  if (was === null || theirs === null || mine === null) return undefined;
  const one = stretchOf(was, theirs);
  const other = stretchOf(was, mine);
  const [first, last] = one.from <= other.from ? [one, other] : [other, one];
  // Changes that touch may mean the same place.
  if (first.to >= last.from) return undefined;
  return (
    was.slice(0, first.from) +
    first.text +
    was.slice(first.to, last.from) +
    last.text +
    was.slice(last.to)
  );
}
