/** What turns one text into another: the signs from `from` to `to` become `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest piece to replace, so that a cursor elsewhere stays where it is; undefined where the texts are alike. */
export function changeBetween(was: string, is: string): TextChange | undefined {
  if (was === is) return undefined;
  const shorter = Math.min(was.length, is.length);
  let from = 0;
  while (from < shorter && was[from] === is[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && was[was.length - 1 - behind] === is[is.length - 1 - behind])
    behind += 1;
  return { from, to: was.length - behind, insert: is.slice(from, is.length - behind) };
}

/** Where a place of the text that was lies in the one that is; within what was replaced, behind what came for it. */
export function placeAfter(place: number, { from, to, insert }: TextChange): number {
  if (place <= from) return place;
  return place < to ? from + insert.length : place + insert.length - (to - from);
}
