import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Chance } from "../chance.ts";
import { caseSlips } from "./case-slips.ts";
import { optionSlips, questionSlips, ruleSlips, scenarioSlips } from "./content-slips.ts";
import { damages, neutral } from "./damage.ts";
import { marksOf, marksOfHead } from "./marks.ts";
import { changed, type Changes, type FileKind, type Mutant, type Subject } from "./mutant.ts";
import { priceSlips } from "./price-slips.ts";
import type { Readers } from "./readers.ts";
import { glossarySlips, neutralInText, textDamages, textSlips } from "./text-slips.ts";

const slipsOf: Readonly<Record<FileKind, Changes>> = {
  case: caseSlips,
  rule: ruleSlips,
  question: questionSlips,
  option: optionSlips,
  scenario: { ...caseSlips, ...scenarioSlips },
  price: priceSlips,
  text: textSlips,
  glossary: glossarySlips,
};

const damagesOf = (kind: FileKind): Changes => (kind === "text" ? textDamages : damages);
const neutralFor = (kind: FileKind): Changes => (kind === "text" ? neutralInText : neutral);

/** How many in fourteen mutants are of a kind of file. */
const drawn: readonly FileKind[] = [
  ...(["case", "case", "case", "rule", "rule", "question", "option", "scenario"] as const),
  ...(["price", "price", "price", "price", "text", "glossary"] as const),
];

/** How many in a hundred damaged files are changed in their looks only. */
const neutralShare = 15;

type File = readonly [name: string, text: string];

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

/** Makes mutants of the project's files by seed. */
export function mutantMaker({ contentTexts, dataFiles, textFiles }: Readers) {
  const sorted = (files: readonly File[]): readonly File[] =>
    files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const within = (folder: string): readonly File[] =>
    sorted([...contentTexts].filter(([file]) => file.startsWith(folder)));
  const files: Readonly<Record<FileKind, readonly File[]>> = {
    case: sorted(
      readdirSync(examples)
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => [`examples/${name}`, readFileSync(examples + name, "utf8")]),
    ),
    rule: within("rules/"),
    question: within("questions/"),
    option: within("options/"),
    scenario: within("scenarios/"),
    price: sorted(dataFiles.map(({ path, text }): File => [path, text])),
    text: sorted([...textFiles].filter(([file]) => file.endsWith(".md"))),
    glossary: sorted([...textFiles].filter(([file]) => file.startsWith("texts/glossary/"))),
  };
  const known = new Map<string, Subject>();
  const subjectOf = (kind: FileKind, [file, text]: File): Subject => {
    let subject = known.get(file);
    if (subject === undefined) {
      const marks = kind === "text" ? marksOfHead(text) : marksOf(text);
      known.set(file, (subject = { kind, file, marks }));
    }
    return subject;
  };

  /** The mutant of a seed: a slip where it is even, damage where it is odd. */
  return (seed: number, chance: Chance): { readonly subject: Subject; readonly mutant: Mutant } => {
    const kind = chance.one(drawn);
    const subject = subjectOf(kind, chance.one(files[kind]));
    const slip = seed % 2 === 0;
    const wanted = !slip && chance.inHundred(neutralShare) ? "same" : "refused";
    const changes = slip ? slipsOf[kind] : wanted === "same" ? neutralFor(kind) : damagesOf(kind);
    const made = changed(changes, subject, chance);
    if (made === undefined) throw new Error(`seed ${seed}: ${subject.file} cannot be changed`);
    return { subject, mutant: { ...made, wanted } };
  };
}
