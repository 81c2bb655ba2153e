import { editYaml, type YamlPath } from "@tapeline/documents/write";

import { withValue } from "../fields/file-value.ts";
import type { Entry } from "./history-state.ts";
import type { Part } from "./shape.ts";

/** A list's entries in a text, and what an entry may hold. */
export interface HistoryPlace {
  readonly at: YamlPath;
  readonly entries: readonly Entry[];
  readonly parts: readonly Part[];
}

/** What an entry goes on with from the one before it: what it counts, not what it costs. */
const carried = ["unit", "statistic", "range", "per", "gpus"];

/** The text with a new entry behind the last. Its amounts are left out until somebody has read them. */
export function withNewEntry(
  text: string,
  place: HistoryPlace,
  { from, today, kind }: { readonly from: string; readonly today: string; readonly kind: string },
): string {
  const last = place.entries.at(-1) ?? {};
  const given: Entry = {
    from,
    known: today,
    ...Object.fromEntries(carried.map((key) => [key, last[key]])),
    source: { url: "https://", retrieved: today, kind },
    standing: "read-once",
  };
  return put(text, place, place.entries.length, ordered(given, place.parts));
}

/**
 * The text with an entry that corrects another: it begins on the same day and is known later, so that who asks what was known
 * before still finds the old one.
 */
export function withCorrection(
  text: string,
  place: HistoryPlace,
  index: number,
  today: string,
): string {
  const wrong = place.entries[index]!;
  let behind = index + 1;
  while (behind < place.entries.length && place.entries[behind]!["from"] === wrong["from"])
    behind += 1;
  const { witnesses: _theirs, because: _why, ...kept } = wrong;
  const source = { url: "https://", retrieved: today, kind: "vendor-page" };
  const standing = "read-once";
  return put(
    text,
    place,
    behind,
    ordered({ ...kept, known: today, source, standing }, place.parts),
  );
}

/** The text without an entry that the draft had added. */
export const withoutEntry = (text: string, { at }: HistoryPlace, index: number): string =>
  editYaml(text, [{ path: [...at, index], remove: true }]);

/** The text with an entry of the checkout at its place again. */
export const withEntryBack = (
  text: string,
  place: HistoryPlace,
  index: number,
  entry: Entry,
): string => put(text, place, index, entry);

/** The text with a list's new item at a place. */
function put(text: string, { at, entries }: HistoryPlace, index: number, entry: Entry): string {
  return entries.length === 0
    ? withValue(text, at, [entry])
    : editYaml(text, [{ path: [...at, index], insert: entry }]);
}

/** Entries in the order in which the files have them; what such an entry cannot hold is left out. */
function ordered(entry: Entry, parts: readonly Part[]): Entry {
  return Object.fromEntries(
    parts.flatMap(({ key }) => (entry[key] === undefined ? [] : [[key, entry[key]]])),
  );
}
