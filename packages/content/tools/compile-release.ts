import type { Problem } from "@tapeline/documents";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";
import { compilePriceBook } from "@tapeline/pricing/tools/compile-price-book.ts";
import { readDataFiles } from "@tapeline/pricing/tools/read-data-files.ts";

import type { Scenario } from "../src/scenario.ts";
import type { Texts } from "../src/text.ts";
import { compileContent } from "./compile-content.ts";
import { compilePractice } from "./practice/compile-practice.ts";
import { readPracticeFiles } from "./practice/read-practice-files.ts";
import { readContentFiles } from "./read-content-files.ts";
import { compileTexts } from "./texts/compile-texts.ts";
import { readTextFiles } from "./texts/read-text-files.ts";
import { reckoning } from "./texts/reckoning.ts";

/** All that a release consists of, or all that is wrong with its files. */
export type CompiledRelease =
  | {
      readonly ok: true;
      /** The day on which the content was last read through. */
      readonly day: string;
      readonly parts: {
        readonly knowledge: Knowledge;
        readonly prices: PriceBook;
        readonly texts: Texts;
        readonly practice: Practice;
        readonly scenarios: readonly Scenario[];
      };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks the content and the prices of a checkout, given as absolute paths of `packages/content` and
 * `packages/pricing`. A folder or file that is missing rejects as Node says it.
 */
export async function compileRelease(folders: {
  readonly content: string;
  readonly pricing: string;
}): Promise<CompiledRelease> {
  const [dataFiles, contentFiles, textFiles, practiceFiles] = await Promise.all([
    readDataFiles(`${folders.pricing}/data`),
    readContentFiles(folders.content),
    readTextFiles(folders.content),
    readPracticeFiles(folders.content),
  ]);
  const priced = compilePriceBook(dataFiles);
  const content = compileContent(contentFiles);
  if (!priced.ok || !content.ok)
    return {
      ok: false,
      problems: [
        ...(priced.ok ? [] : priced.problems.map(inFolder("packages/pricing"))),
        ...(content.ok ? [] : content.problems.map(inFolder("packages/content"))),
      ],
    };
  const { knowledge, scenarios, day } = content;
  const prices = priced.book;
  const records = { knowledge, scenarios, prices, day };
  const said = compileTexts(textFiles, { ...records, reckon: reckoning(records) });
  const followed = compilePractice(practiceFiles, knowledge, day);
  if (said.ok && followed.ok) {
    const { practice } = followed;
    return { ok: true, day, parts: { knowledge, prices, texts: said.texts, practice, scenarios } };
  }
  const problems = [...(said.ok ? [] : said.problems), ...(followed.ok ? [] : followed.problems)];
  return { ok: false, problems: problems.map(inFolder("packages/content")) };
}

/** Two packages are read at once, so that a file's name alone would not say where it lies. */
const inFolder =
  (folder: string) =>
  (problem: Problem): Problem => ({ ...problem, file: `${folder}/${problem.file}` });
