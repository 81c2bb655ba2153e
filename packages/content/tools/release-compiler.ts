import type { Problem } from "@tapeline/documents";
import { compilePriceBook, type DataFile } from "@tapeline/pricing/tools/compile-price-book.ts";

import { compileContent } from "./compile-content.ts";
import type { CompiledRelease, ReleaseFiles } from "./compile-release.ts";
import { KeptReadings } from "./kept-readings.ts";
import { compilePractice } from "./practice/compile-practice.ts";
import { compileTexts } from "./texts/compile-texts.ts";
import { reckoning, type Reckoning } from "./texts/reckoning.ts";

/**
 * Compiles the files of a release again and again, and does anew only what hangs on what changed. What it makes is what a new
 * compiler would make of the same files; parts of two releases that are alike may be one object.
 */
export class ReleaseCompiler {
  readonly #readings = new KeptReadings();
  /** By path. A record that stays is the same object, so that what was read of it is not read again. */
  #records = new Map<string, DataFile>();
  #priced:
    | { readonly of: readonly DataFile[]; readonly made: ReturnType<typeof compilePriceBook> }
    | undefined;
  #content:
    | { readonly of: ReadonlyMap<string, string>; readonly made: ReturnType<typeof compileContent> }
    | undefined;
  #reckoned: { readonly of: string; readonly made: Reckoning } | undefined;

  /** Checks and joins all files. */
  compile(files: ReleaseFiles): CompiledRelease {
    const joined = this.#joined(files);
    if (!joined.ok) return joined;
    const { knowledge, scenarios, prices, practice, day } = joined;
    const records = { knowledge, scenarios, prices, day };
    const said = compileTexts(
      files.texts,
      { ...records, reckon: this.#reckon(records) },
      this.#readings,
    );
    return said.ok
      ? { ok: true, day, parts: { knowledge, prices, texts: said.texts, practice, scenarios } }
      : { ok: false, problems: said.problems.map(inFolder("packages/content")) };
  }

  /** What is wrong beside the texts: their figures take seconds to be reckoned. */
  problemsBesideTexts(files: ReleaseFiles): readonly Problem[] {
    const joined = this.#joined(files);
    return joined.ok ? [] : joined.problems;
  }

  #joined(files: ReleaseFiles) {
    const priced = this.#pricesOf(files.prices);
    const content = this.#contentOf(files.content);
    if (!priced.ok || !content.ok)
      return {
        ok: false as const,
        problems: [
          ...(priced.ok ? [] : priced.problems.map(inFolder("packages/pricing"))),
          ...(content.ok ? [] : content.problems.map(inFolder("packages/content"))),
        ],
      };
    const { knowledge, scenarios, day } = content;
    const prices = priced.book;
    const followed = compilePractice(files.practice, knowledge, day, this.#readings);
    return followed.ok
      ? ({ ok: true, knowledge, scenarios, day, prices, practice: followed.practice } as const)
      : ({ ok: false, problems: followed.problems.map(inFolder("packages/content")) } as const);
  }

  #pricesOf(given: readonly DataFile[]): ReturnType<typeof compilePriceBook> {
    const files = given.map((file) => {
      const known = this.#records.get(file.path);
      return known?.text === file.text ? known : file;
    });
    this.#records = new Map(files.map((file) => [file.path, file]));
    const last = this.#priced;
    if (last?.of.length === files.length && files.every((file, at) => file === last.of[at]))
      return last.made;
    const made = compilePriceBook(files);
    this.#priced = { of: files, made };
    return made;
  }

  #contentOf(files: ReadonlyMap<string, string>): ReturnType<typeof compileContent> {
    const last = this.#content;
    if (
      last?.of.size === files.size &&
      [...files].every(([file, text]) => last.of.get(file) === text)
    )
      return last.made;
    const made = compileContent(files, this.#readings);
    this.#content = { of: files, made };
    return made;
  }

  /** Figures of cases hang on nothing but these records. */
  #reckon(records: Parameters<typeof reckoning>[0]): Reckoning {
    const { knowledge, scenarios, prices, day } = records;
    const of = JSON.stringify([
      knowledge.version,
      knowledge.digest,
      prices.digest,
      prices.recordedUntil,
      day,
      scenarios.map(({ id, case: given }) => [id, given]),
    ]);
    if (this.#reckoned?.of !== of) this.#reckoned = { of, made: reckoning(records) };
    return this.#reckoned.made;
  }
}

/** Two packages are read at once, so that a file's name alone would not say where it lies. */
const inFolder =
  (folder: string) =>
  (problem: Problem): Problem => ({ ...problem, file: `${folder}/${problem.file}` });
