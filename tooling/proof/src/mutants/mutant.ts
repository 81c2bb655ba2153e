import type { Chance } from "../chance.ts";
import type { Marks } from "./marks.ts";

/** What kinds of files people and programs write. */
export type FileKind =
  | "case"
  | "rule"
  | "question"
  | "option"
  | "scenario"
  | "price"
  | "text"
  | "glossary";

/** The same, with those that only editors of the content write. */
export type EditedKind = FileKind | "derivation" | "practice" | "release";

/** A file of the project, valid as it stands. */
export interface Subject {
  readonly kind: EditedKind;
  /** As its reader names it. */
  readonly file: string;
  readonly marks: Marks;
}

/** A file changed so that one knows, by how it was changed, what has to come of it. */
export interface Mutant {
  readonly how: string;
  readonly text: string;
  /** Refused, or taken as if nothing had changed. */
  readonly wanted: "refused" | "same";
}

/** A way to change a file: one of the changed texts that it offers, or none where the file has no place for it. */
export type Change = (subject: Subject, chance: Chance) => string | undefined;

/** Ways to change a file by name. */
export type Changes = Readonly<Record<string, Change>>;

/** One of the things, if there are any. */
export const anyOf = <T>(things: readonly T[], chance: Chance): T | undefined =>
  things.length === 0 ? undefined : chance.one(things);

/** The first change in a random order that the file has a place for. */
export function changed(
  changes: Changes,
  subject: Subject,
  chance: Chance,
): { readonly how: string; readonly text: string } | undefined {
  const names = Object.keys(changes);
  while (names.length > 0) {
    const [how] = names.splice(chance.whole(0, names.length - 1), 1);
    const text = changes[how!]!(subject, chance);
    if (text !== undefined && text !== subject.marks.text) return { how: how!, text };
  }
  return undefined;
}
