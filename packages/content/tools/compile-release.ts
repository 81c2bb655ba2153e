import type { Problem } from "@tapeline/documents";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";
import type { DataFile } from "@tapeline/pricing/tools/compile-price-book.ts";
import { readDataFiles } from "@tapeline/pricing/tools/read-data-files.ts";

import type { Scenario } from "../src/scenario.ts";
import type { Texts } from "../src/text.ts";
import type { ContentTexts } from "./compile-content.ts";
import { readPracticeFiles } from "./practice/read-practice-files.ts";
import { readContentFiles } from "./read-content-files.ts";
import { ReleaseCompiler } from "./release-compiler.ts";
import { readTextFiles } from "./texts/read-text-files.ts";

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

/** The texts of all files that a release is made of. */
export interface ReleaseFiles {
  readonly prices: readonly DataFile[];
  readonly content: ContentTexts;
  readonly texts: ReadonlyMap<string, string>;
  readonly practice: ReadonlyMap<string, string>;
}

/** Reads the files of a checkout, as `compileRelease` does. */
export async function readReleaseFiles(folders: {
  readonly content: string;
  readonly pricing: string;
}): Promise<ReleaseFiles> {
  const [prices, content, texts, practice] = await Promise.all([
    readDataFiles(`${folders.pricing}/data`),
    readContentFiles(folders.content),
    readTextFiles(folders.content),
    readPracticeFiles(folders.content),
  ]);
  return { prices, content, texts, practice };
}

/**
 * Reads and checks the content and the prices of a checkout, given as absolute paths of `packages/content` and
 * `packages/pricing`. A folder or file that is missing rejects as Node says it.
 */
export async function compileRelease(folders: {
  readonly content: string;
  readonly pricing: string;
}): Promise<CompiledRelease> {
  return compileReleaseFiles(await readReleaseFiles(folders));
}

/** Checks and joins files that were read already. */
export const compileReleaseFiles = (files: ReleaseFiles): CompiledRelease =>
  new ReleaseCompiler().compile(files);

/** What is wrong in files that were read already, beside the texts: their figures take seconds to be reckoned. */
export const problemsBesideTexts = (files: ReleaseFiles): readonly Problem[] =>
  new ReleaseCompiler().problemsBesideTexts(files);
