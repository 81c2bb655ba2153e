import { sameValue } from "../fields/edits-between.ts";

/** An entry of a history as it stands in the file, before anybody judged it. */
export type Entry = Readonly<Record<string, unknown>>;

/** An entry and what the draft did to it. */
export interface HistoryLine {
  readonly index: number;
  readonly entry: Entry;
  /** What the checkout has in its place: the same, nothing, or something else, which is history rewritten. */
  readonly change: "kept" | "added" | "changed";
  readonly was?: Entry;
}

/** A history and what is missing of it. */
export interface HistoryState {
  readonly lines: readonly HistoryLine[];
  /** Entries of the checkout that the draft took away, each before the line that has its place. */
  readonly gone: readonly { readonly before: number; readonly entry: Entry }[];
}

/** Entries from what stands at a history's place. */
export const entriesOf = (value: unknown): readonly Entry[] =>
  Array.isArray(value)
    ? value.map((entry: unknown) =>
        typeof entry === "object" && entry !== null ? (entry as Entry) : {},
      )
    : [];

/** A history held against that of the checkout. Entries only grow in number: what stood stays as it was. */
export function historyState(present: readonly Entry[], base: readonly Entry[]): HistoryState {
  const lines: HistoryLine[] = [];
  const gone: { before: number; entry: Entry }[] = [];
  let from = { present: 0, base: 0 };
  for (const match of [
    ...matchesOf(present, base),
    { present: present.length, base: base.length },
  ]) {
    const lost = base.slice(from.base, match.base);
    for (let index = from.present; index < match.present; index += 1) {
      const entry = present[index]!;
      const at = rewrittenFrom(entry, lost, match.present - from.present);
      const [was] = at === -1 ? [] : lost.splice(at, 1);
      lines.push(
        was === undefined
          ? { index, entry, change: "added" }
          : { index, entry, change: "changed", was },
      );
    }
    gone.push(...lost.map((entry) => ({ before: match.present, entry })));
    const kept = present[match.present];
    if (kept !== undefined) lines.push({ index: match.present, entry: kept, change: "kept" });
    from = { present: match.present + 1, base: match.base + 1 };
  }
  return { lines, gone };
}

/** Which of the entries that are missing an entry was made from: one that begins with it, or the only one there is. */
function rewrittenFrom(entry: Entry, lost: readonly Entry[], candidates: number): number {
  const same = (one: Entry): boolean =>
    one["from"] === entry["from"] && one["known"] === entry["known"];
  const exact = lost.findIndex(same);
  if (exact !== -1) return exact;
  return lost.length > 0 && lost.length === candidates ? 0 : -1;
}

/** The longest run of entries that both have, in order. */
function matchesOf(
  present: readonly Entry[],
  base: readonly Entry[],
): readonly { readonly present: number; readonly base: number }[] {
  const longest = present.map(() => base.map(() => 0));
  const at = (p: number, b: number): number => longest[p]?.[b] ?? 0;
  for (let p = present.length - 1; p >= 0; p -= 1)
    for (let b = base.length - 1; b >= 0; b -= 1)
      longest[p]![b] = sameValue(present[p], base[b])
        ? at(p + 1, b + 1) + 1
        : Math.max(at(p + 1, b), at(p, b + 1));
  const matches: { present: number; base: number }[] = [];
  let [p, b] = [0, 0];
  while (p < present.length && b < base.length) {
    if (sameValue(present[p], base[b])) {
      matches.push({ present: p, base: b });
      p += 1;
      b += 1;
    } else if (at(p + 1, b) >= at(p, b + 1)) p += 1;
    else b += 1;
  }
  return matches;
}
