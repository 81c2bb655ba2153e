import { fileURLToPath } from "node:url";

import { knowledge } from "@tapeline/content";
import { compileContent, type ContentTexts } from "@tapeline/content/tools/compile-content.ts";
import { readContentFiles } from "@tapeline/content/tools/read-content-files.ts";
import { readDocument, type Problem } from "@tapeline/documents";
import { caseSchema } from "@tapeline/engine";
import { canonicalJson } from "@tapeline/pricing";
import { compilePriceBook, type DataFile } from "@tapeline/pricing/tools/compile-price-book.ts";
import { readDataFiles } from "@tapeline/pricing/tools/read-data-files.ts";

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
}

const schema = caseSchema(knowledge);

function readCase(file: string, text: string): Outcome {
  const reading = readDocument(text, { file, schema });
  return reading.ok
    ? { refused: false, meaning: canonicalJson(reading.value) }
    : { refused: true, problems: reading.problems };
}

/** The readers of case files, content and price records. */
export async function readersOfAll(): Promise<Readers> {
  const contentTexts = await readContentFiles(
    fileURLToPath(new URL("../../../../packages/content/", import.meta.url)),
  );
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

  const readerOf: Readonly<Record<FileKind, (file: string, text: string) => Outcome>> = {
    case: readCase,
    rule: readContent,
    question: readContent,
    option: readContent,
    scenario: readContent,
    price: readPrices,
  };
  return { read: ({ kind, file }, text) => readerOf[kind](file, text), contentTexts, dataFiles };
}
