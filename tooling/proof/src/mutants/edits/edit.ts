import type { Chance } from "../../chance.ts";
import type { Change, Changes, Subject } from "../mutant.ts";

/** What editors of the content get wrong, as the promise of it names it. */
export const editClasses = [
  "typos",
  "wrong units",
  "dangling references",
  "contradictions",
  "cycles",
  "duplicates",
  "bad dates",
  "scripts",
] as const;
export type EditClass = (typeof editClasses)[number];

/** A file of the content as an editor left it. */
export interface Edited {
  /** As its reader names it: that of the subject, or another. */
  readonly file: string;
  /** What stands in it; undefined where it was deleted. */
  readonly text: string | undefined;
  /** A word that the advice has to name, where there is one right answer. */
  readonly meant?: string;
}

/** An edit made beside a file of the project, or none where the file has no place for it. */
export type EditMaker = (subject: Subject, chance: Chance) => Edited | undefined;
export type EditMakers = Readonly<Record<string, EditMaker>>;

/** A change of the file itself. */
export const inPlace =
  (change: Change): EditMaker =>
  (subject, chance) => {
    const text = change(subject, chance);
    return text === undefined || text === subject.marks.text
      ? undefined
      : { file: subject.file, text };
  };

/** Changes of the file itself, those of these names. */
export const picked = (changes: Changes, ...names: readonly string[]): EditMakers =>
  Object.fromEntries(
    names.map((name) => {
      const change = changes[name];
      if (change === undefined) throw new Error(`there is no slip called ${name}`);
      return [name, inPlace(change)];
    }),
  );
