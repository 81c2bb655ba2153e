/** The content of a folder held against all that is asked of it, for those who edit it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "@tapeline/documents";
import { priceBook } from "@tapeline/pricing";

import { advisedOn } from "../tools/advised.ts";
import { checkCoverage } from "../tools/check-coverage.ts";
import type { Finding } from "../tools/check-coverage-finding.ts";
import { pageFiles, staleAdvice, stalePages, type Pages } from "../tools/check-pages.ts";
import { claimIds } from "../tools/claims-in-words.ts";
import { compileContent } from "../tools/compile-content.ts";
import { readContentFiles } from "../tools/read-content-files.ts";
import { compilePractice } from "../tools/practice/compile-practice.ts";
import { readPracticeFiles } from "../tools/practice/read-practice-files.ts";
import { compileTexts } from "../tools/texts/compile-texts.ts";
import { readTextFiles } from "../tools/texts/read-text-files.ts";
import { reckoning } from "../tools/texts/reckoning.ts";

/** The pages beside the content that are there. */
async function readPages(folder: string): Promise<Pages> {
  const read = await Promise.all(
    pageFiles.map(async (name) => [
      name,
      await readFile(join(folder, name), "utf8").catch(() => undefined),
    ]),
  );
  return Object.fromEntries(read.filter(([, text]) => text !== undefined)) as Pages;
}

export type { Finding };

/** What was found in a folder of content. */
export interface ContentCheck {
  /** What is wrong in single files and between them. The whole is judged only where there is none. */
  readonly slips: readonly Problem[];
  /** What is missing, doubled or stale over the whole; problems first. */
  readonly findings: readonly Finding[];
  /** Whether every scenario was advised on: only of content without a problem, and not where that was left out. */
  readonly advised: boolean;
  /** How much was looked at, once every file could be read. */
  readonly counts?: Readonly<
    Record<"options" | "questions" | "rules" | "scenarios" | "texts" | "terms" | "claims", number>
  >;
}

const slipsAlone = (slips: readonly Problem[]): ContentCheck => ({
  slips,
  findings: [],
  advised: false,
});

/**
 * Reads the content below a folder, given as an absolute path, and checks all of it; reviews as of a day. Without `advice` no
 * scenario is advised on, which takes most of the time. A folder or file that is missing rejects as Node says it.
 */
export async function checkFolder(
  folder: string,
  day: string,
  { advice = true }: { readonly advice?: boolean } = {},
): Promise<ContentCheck> {
  const [contentFiles, textFiles, practiceFiles] = await Promise.all([
    readContentFiles(folder),
    readTextFiles(folder),
    readPracticeFiles(folder),
  ]);
  const content = compileContent(contentFiles);
  if (!content.ok) return slipsAlone(content.problems);
  const { knowledge, scenarios } = content;
  const records = { knowledge, scenarios, prices: priceBook, day: content.day };
  const said = compileTexts(textFiles, { ...records, reckon: reckoning(records) });
  if (!said.ok) return slipsAlone(said.problems);
  const followed = compilePractice(practiceFiles, knowledge, content.day);
  if (!followed.ok) return slipsAlone(followed.problems);
  const { texts, glossary } = said.texts;
  const files = new Map([...contentFiles, ...textFiles, ...practiceFiles]);
  const coverage = checkCoverage({ knowledge, scenarios, texts, files }, day);
  const pages = await readPages(folder);
  const stale = stalePages(pages, knowledge, texts, followed.practice);
  // Every scenario is assessed last, which takes seconds, and only of content that is whole: a problem would show in many.
  const advised = advice && coverage.every(({ weight }) => weight !== "problem");
  const differing = advised
    ? staleAdvice(pages, advisedOn(knowledge, scenarios), knowledge.options)
    : [];
  return {
    slips: [],
    findings: [...stale, ...differing, ...coverage],
    advised,
    counts: {
      options: knowledge.options.length,
      questions: Object.keys(knowledge.questions).length,
      rules: knowledge.rules.length,
      scenarios: scenarios.length,
      texts: texts.length,
      terms: glossary.length,
      claims: claimIds.length,
    },
  };
}

export { checkRelease } from "../tools/check-release.ts";
