import { marksOf, marksOfHead } from "../marks.ts";
import type { EditedKind, Subject } from "../mutant.ts";
import type { Readers } from "../readers.ts";
import type { Chance } from "../../chance.ts";
import { contradictions } from "./contradictions.ts";
import { cycles } from "./cycles.ts";
import { dangling } from "./dangling.ts";
import { badDates } from "./dates.ts";
import { duplicates } from "./duplicates.ts";
import { editClasses, type EditClass, type Edited, type EditMakers } from "./edit.ts";
import { scripts } from "./scripts.ts";
import { typos } from "./typos.ts";
import { wrongUnits } from "./units.ts";

/** Kinds of files that editors of the content write; case files are those of its readers. */
export const editedKinds = [
  "rule",
  "question",
  "option",
  "scenario",
  "price",
  "text",
  "glossary",
  "derivation",
  "practice",
  "release",
] as const satisfies readonly EditedKind[];

const everywhere = Object.fromEntries(editedKinds.map((kind) => [kind, typos]));
const makersOf: Readonly<Record<EditClass, Readonly<Partial<Record<EditedKind, EditMakers>>>>> = {
  typos: everywhere,
  "wrong units": wrongUnits,
  "dangling references": dangling,
  contradictions,
  cycles,
  duplicates,
  "bad dates": badDates,
  scripts,
};

/** An edit with what it was made of. */
export interface Edit extends Edited {
  readonly class: EditClass;
  readonly how: string;
  readonly subject: Subject;
}

type File = readonly [file: string, text: string];

/** Makes malformed edits of the project's content by seed: classes in turn, then kinds of files, folders and files by chance. */
export function editor({ contentTexts, dataFiles, textFiles, practiceFiles }: Readers) {
  const content = [...contentTexts];
  const within = (folder: string): readonly File[] =>
    content.filter(([file]) => file.startsWith(`${folder}/`));
  const texts = [...textFiles];
  const filesOf: Readonly<Record<(typeof editedKinds)[number], readonly File[]>> = {
    rule: within("rules"),
    question: within("questions"),
    option: within("options"),
    scenario: within("scenarios"),
    derivation: within("derivations"),
    release: content.filter(([file]) => file === "release.yaml"),
    price: dataFiles.map(({ path, text }): File => [path, text]),
    text: texts.filter(([file]) => file.endsWith(".md")),
    glossary: texts.filter(([file]) => file.endsWith(".yaml")),
    practice: [...practiceFiles],
  };
  /** By folder, so that a kind of record with few files is edited as often as one with many. */
  const foldersOf = (kind: (typeof editedKinds)[number]): readonly (readonly File[])[] => {
    const folders = new Map<string, File[]>();
    for (const file of filesOf[kind].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const folder = kind === "price" ? file[0].split("/")[0]! : "";
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
    return [...folders.values()];
  };

  return (seed: number, chance: Chance): Edit => {
    const name = editClasses[seed % editClasses.length]!;
    const kinds = editedKinds.filter((kind) => makersOf[name][kind] !== undefined);
    for (;;) {
      const kind = chance.one(kinds);
      const [file, text] = chance.one(chance.one(foldersOf(kind)));
      const subject = { kind, file, marks: kind === "text" ? marksOfHead(text) : marksOf(text) };
      const [how, make] = chance.one(Object.entries(makersOf[name][kind]!));
      const edited = make(subject, chance);
      if (edited !== undefined) return { class: name, how, subject, ...edited };
    }
  };
}
