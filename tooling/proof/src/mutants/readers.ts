import { fileURLToPath } from "node:url";

import { knowledge, scenarios } from "@tapeline/content";
import { compileContent, type ContentTexts } from "@tapeline/content/tools/compile-content.ts";
import { readContentFiles } from "@tapeline/content/tools/read-content-files.ts";
import { compileTexts } from "@tapeline/content/tools/texts/compile-texts.ts";
import { readTextFiles } from "@tapeline/content/tools/texts/read-text-files.ts";
import { reckoning } from "@tapeline/content/tools/texts/reckoning.ts";
import { readDocument, type Problem } from "@tapeline/documents";
import { caseSchema } from "@tapeline/engine";
import { canonicalJson, priceBook } from "@tapeline/pricing";
import { compilePriceBook, type DataFile } from "@tapeline/pricing/tools/compile-price-book.ts";
import { readDataFiles } from "@tapeline/pricing/tools/read-data-files.ts";

import { proofDay } from "../release.ts";
import type { FileKind, Subject } from "./mutant.ts";

/** What came of a text in place of a file: problems, or what all files together mean. */
export type Outcome =
  | { readonly refused: true; readonly problems: readonly Problem[] }
  | { readonly refused: false; readonly meaning: string };

/** Reads texts as the project reads its files. */
export interface Readers {
  read(subject: Pick<Subject, "kind" | "file">, text: string): Outcome;
  readonly contentTexts: ContentTexts;
  readonly dataFiles: readonly DataFile[];
  /** Answers, articles, pages and words, by their path. */
  readonly textFiles: ReadonlyMap<string, string>;
}

const schema = caseSchema(knowledge);

function readCase(file: string, text: string): Outcome {
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
  const dataFiles = await readDataFiles();
  const [aScenario] = [...contentTexts.keys()].filter((file) => file.startsWith("scenarios/"));
  // Scenarios are read against the content and change nothing of it: one stands for all.
  const content = new Map(
    [...contentTexts].filter(([file]) => !file.startsWith("scenarios/") || file === aScenario),
  );

  /** A file alone first, for what is wrong with it by itself; with all others where nothing is. */
  function readContent(file: string, text: string): Outcome {
    if (!file.startsWith("scenarios/")) {
      const release = contentTexts.get("release.yaml")!;
      const alone = compileContent(
        new Map([
          ["release.yaml", release],
          [file, text],
        ]),
      );
      const own = alone.ok ? [] : alone.problems.filter((problem) => problem.file === file);
      if (own.length > 0) return { refused: true, problems: own };
    }
    const compiled = compileContent(new Map(content).set(file, text));
    return compiled.ok
      ? { refused: false, meaning: canonicalJson([compiled.knowledge, compiled.scenarios]) }
      : { refused: true, problems: compiled.problems };
  }

  function readPrices(path: string, text: string): Outcome {
    const mutant = { path, text };
    const alone = compilePriceBook([mutant]);
    const own = alone.ok ? [] : alone.problems.filter((problem) => problem.file === `data/${path}`);
    // Alone, a file refers to records that are not there.
    const itself = own.filter(({ expected }) => !expected.startsWith("the id of a record"));
    if (itself.length > 0) return { refused: true, problems: itself };
    const compiled = compilePriceBook([...dataFiles.filter((file) => file.path !== path), mutant]);
    return compiled.ok
      ? { refused: false, meaning: compiled.book.digest }
      : { refused: true, problems: compiled.problems };
  }

  const records = { knowledge, scenarios, prices: priceBook, day: proofDay };
  const release = { ...records, reckon: reckoning(records) };
  // Of other texts only heads and headings are asked for: their bodies would be filled in anew each time.
  const outlines = new Map([...textFiles].map(([file, text]) => [file, outlineOf(file, text)]));
  function readText(file: string, text: string): Outcome {
    const compiled = compileTexts(new Map(outlines).set(file, text), release);
    return compiled.ok
      ? { refused: false, meaning: canonicalJson(compiled.texts) }
      : { refused: true, problems: compiled.problems };
  }

  const readerOf: Readonly<Record<FileKind, (file: string, text: string) => Outcome>> = {
    case: readCase,
    rule: readContent,
    question: readContent,
    option: readContent,
    scenario: readContent,
    price: readPrices,
    text: readText,
    glossary: readText,
  };
  return {
    read: ({ kind, file }, text) => readerOf[kind](file, text),
    contentTexts,
    dataFiles,
    textFiles,
  };
}

/** The head and the headings of a text over a word that stands for its body, which no other text asks for. */
function outlineOf(file: string, text: string): string {
  if (!file.endsWith(".md")) return text;
  const body = text.indexOf("\n---\n", 3) + "\n---\n".length;
  const headings = text.slice(body).match(/^## .*$/gm) ?? [];
  return `${text.slice(0, body)}\n${["Text.", ...headings].join("\n\n")}\n`;
}
