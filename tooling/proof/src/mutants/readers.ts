import { fileURLToPath } from "node:url";

import { knowledge, scenarios } from "@tapeline/content";
import { texts } from "@tapeline/content/texts";
import { compileContent, type ContentTexts } from "@tapeline/content/tools/compile-content.ts";
import { readContentFiles } from "@tapeline/content/tools/read-content-files.ts";
import { sharedInputsFile } from "@tapeline/content/tools/file-names.ts";
import { compilePractice } from "@tapeline/content/tools/practice/compile-practice.ts";
import { readPracticeFiles } from "@tapeline/content/tools/practice/read-practice-files.ts";
import { compileTexts } from "@tapeline/content/tools/texts/compile-texts.ts";
import { readTextFiles } from "@tapeline/content/tools/texts/read-text-files.ts";
import { reckoning } from "@tapeline/content/tools/texts/reckoning.ts";
import { readDocument, type Problem } from "@tapeline/documents";
import { caseSchema } from "@tapeline/engine";
import { canonicalJson, priceBook } from "@tapeline/pricing";
import { compilePriceBook, type DataFile } from "@tapeline/pricing/tools/compile-price-book.ts";
import { readDataFiles } from "@tapeline/pricing/tools/read-data-files.ts";

import { proofDay } from "../release.ts";
import type { EditedKind, Subject } from "./mutant.ts";

/** What came of a text in place of a file: problems, or what all files together mean. */
export type Outcome =
  | { readonly refused: true; readonly problems: readonly Problem[] }
  | { readonly refused: false; readonly meaning: string };

/** Reads texts as the project reads its files; without a text, all files but that one. */
export interface Readers {
  read(subject: Pick<Subject, "kind" | "file">, text: string | undefined): Outcome;
  readonly contentTexts: ContentTexts;
  readonly dataFiles: readonly DataFile[];
  /** Answers, articles, pages and words, by their path. */
  readonly textFiles: ReadonlyMap<string, string>;
  /** What follows from a verdict, by its path. */
  readonly practiceFiles: ReadonlyMap<string, string>;
}

const schema = caseSchema(knowledge);

/** Files with a text in place of one of them, or without it. */
const changed = (
  files: ReadonlyMap<string, string>,
  file: string,
  text: string | undefined,
): ReadonlyMap<string, string> =>
  text === undefined
    ? new Map([...files].filter(([name]) => name !== file))
    : new Map(files).set(file, text);

function readCase(file: string, text = ""): Outcome {
  const reading = readDocument(text, { file, schema });
  return reading.ok
    ? { refused: false, meaning: canonicalJson(reading.value) }
    : { refused: true, problems: reading.problems };
}

/** The readers of case files, content, texts and price records. */
export async function readersOfAll(): Promise<Readers> {
  const contentFolder = fileURLToPath(new URL("../../../../packages/content/", import.meta.url));
  const contentTexts = await readContentFiles(contentFolder);
  const textFiles = await readTextFiles(contentFolder);
  const practiceFiles = await readPracticeFiles(contentFolder);
  const dataFiles = await readDataFiles();
  const [aScenario] = [...contentTexts.keys()].filter((file) => file.startsWith("scenarios/"));
  // Scenarios are read against the content and change nothing of it: one stands for all.
  const content = new Map(
    [...contentTexts].filter(([file]) => !file.startsWith("scenarios/") || file === aScenario),
  );

  /** A file alone first, for what is wrong with it by itself; with all others where nothing is. */
  function readContent(file: string, text: string | undefined): Outcome {
    if (text !== undefined && !file.startsWith("scenarios/")) {
      const beside = file.startsWith("derivations/") ? [sharedInputsFile] : [];
      const alone = compileContent(
        new Map(["release.yaml", ...beside].map((name) => [name, contentTexts.get(name)!])).set(
          file,
          text,
        ),
      );
      const own = alone.ok ? [] : alone.problems.filter((problem) => problem.file === file);
      if (own.length > 0) return { refused: true, problems: own };
    }
    // A new file is held against every other.
    const beside = contentTexts.has(file) ? content : contentTexts;
    const compiled = compileContent(changed(beside, file, text));
    return compiled.ok
      ? { refused: false, meaning: canonicalJson([compiled.knowledge, compiled.scenarios]) }
      : { refused: true, problems: compiled.problems };
  }

  function readPrices(path: string, text: string | undefined): Outcome {
    const others = dataFiles.filter((file) => file.path !== path);
    if (text === undefined) return priced(others);
    const mutant = { path, text };
    const alone = compilePriceBook([mutant]);
    const own = alone.ok ? [] : alone.problems.filter((problem) => problem.file === `data/${path}`);
    // Alone, a file refers to records that are not there.
    const itself = own.filter(({ expected }) => !expected.startsWith("the id of a record"));
    if (itself.length > 0) return { refused: true, problems: itself };
    return priced([...others, mutant]);
  }

  function priced(files: readonly DataFile[]): Outcome {
    const compiled = compilePriceBook(files);
    return compiled.ok
      ? { refused: false, meaning: compiled.book.digest }
      : { refused: true, problems: compiled.problems };
  }

  const records = { knowledge, scenarios, prices: priceBook, day: proofDay };
  const release = { ...records, reckon: reckoning(records) };
  // Of other texts only heads and headings are asked for: their bodies would be filled in anew each time.
  const outlines = new Map([...textFiles].map(([file, text]) => [file, outlineOf(file, text)]));
  function readText(file: string, text: string | undefined): Outcome {
    const compiled = compileTexts(changed(outlines, file, text), release);
    return compiled.ok
      ? { refused: false, meaning: canonicalJson(compiled.texts) }
      : { refused: true, problems: compiled.problems };
  }

  function readPractice(file: string, text: string | undefined): Outcome {
    const compiled = compilePractice(changed(practiceFiles, file, text), knowledge, texts.day);
    return compiled.ok
      ? { refused: false, meaning: canonicalJson(compiled.practice) }
      : { refused: true, problems: compiled.problems };
  }

  const readerOf: Readonly<
    Record<EditedKind, (file: string, text: string | undefined) => Outcome>
  > = {
    case: readCase,
    rule: readContent,
    question: readContent,
    option: readContent,
    scenario: readContent,
    price: readPrices,
    text: readText,
    glossary: readText,
    derivation: readContent,
    practice: readPractice,
    release: readContent,
  };
  return {
    read: ({ kind, file }, text) => readerOf[kind](file, text),
    contentTexts,
    dataFiles,
    textFiles,
    practiceFiles,
  };
}

/** The head and the headings of a text over a word that stands for its body, which no other text asks for. */
function outlineOf(file: string, text: string): string {
  if (!file.endsWith(".md")) return text;
  const body = text.indexOf("\n---\n", 3) + "\n---\n".length;
  const headings = text.slice(body).match(/^## .*$/gm) ?? [];
  return `${text.slice(0, body)}\n${["Text.", ...headings].join("\n\n")}\n`;
}
