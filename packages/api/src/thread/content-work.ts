import {
  compileReleaseFiles,
  problemsBesideTexts,
  readReleaseFiles,
  releaseDiff,
  withRevision,
  type CompiledRelease,
  type ReleaseFiles,
} from "@tapeline/content/diff";
import { engineVersion } from "@tapeline/engine";
import { keepOutlines, type Outline } from "@tapeline/engine/impact";
import { bundleRelease } from "@tapeline/store";

import { listedFiles } from "../studio/listed-files.ts";
import { overlaid } from "../studio/overlaid.ts";
import { pinnedCases } from "../studio/pinned-cases.ts";
import type { Asks, AskName, FilesOver, ToThread } from "./asks.ts";

/** So many outlines of verdicts are kept from one impact to the next. */
const keptOutlines = 5000;

/** The steps to an answer; a step without a value only lets others go on. */
type Steps<Name extends AskName> = AsyncGenerator<
  Asks[Name]["told"] | undefined,
  Asks[Name]["answer"]
>;

/** What the thread knows and does: the files of commits, what was compiled of them, and verdicts on their scenarios. */
export class ContentWork {
  // By commit: a handful are in use at a time.
  readonly #files = new Map<string, Promise<ReleaseFiles>>();
  readonly #compiled = new Map<string, Promise<CompiledRelease>>();
  readonly #outlines = new Map<string, Outline>();

  on(question: Exclude<ToThread, { readonly stop: true }>): Steps<AskName> {
    switch (question.ask) {
      case "prepare":
        return this.#prepare(question.given);
      case "list":
        return this.#list(question.given);
      case "check":
        return this.#check(question.given);
      case "impact":
        return this.#impact(question.given);
      case "release":
        return this.#release(question.given);
    }
  }

  async *#prepare({ asOf, ...base }: Asks["prepare"]["given"]): Steps<"prepare"> {
    yield undefined;
    const compiled = await this.#baseOf(base);
    if (!compiled.ok) return undefined;
    const { scenarios } = compiled.parts;
    const cases = scenarios.map(({ case: given }) => given);
    for (const _kept of keepOutlines(cases, compiled.parts, { asOf, kept: this.#outlines }))
      yield undefined;
    return undefined;
  }

  async *#list(given: FilesOver): Steps<"list"> {
    const files = await this.#filesOf(given);
    yield undefined;
    return listedFiles(files);
  }

  async *#check({ whole, ...given }: Asks["check"]["given"]): Steps<"check"> {
    const files = await this.#filesOf(given);
    yield undefined;
    if (!whole && ![...given.texts.keys()].some(isText)) return problemsBesideTexts(files);
    const compiled = compileReleaseFiles(files);
    return compiled.ok ? [] : compiled.problems;
  }

  async *#impact({ asOf, pinned, ...given }: Asks["impact"]["given"]): Steps<"impact"> {
    const before = await this.#baseOf(given);
    if (!before.ok) return { problems: before.problems };
    yield undefined;
    const after = compileReleaseFiles(await this.#filesOf(given));
    if (!after.ok) return { problems: after.problems };
    const own = pinnedCases(pinned, before.parts, after.parts);
    if (own.problems.length > 0) return { problems: own.problems };
    if (this.#outlines.size > keptOutlines) this.#outlines.clear();
    const settings = { asOf, kept: this.#outlines };
    return yield* releaseDiff(before.parts, after.parts, settings, own.cases);
  }

  async *#release(given: FilesOver): Steps<"release"> {
    const files = await this.#filesOf(given);
    yield undefined;
    const compiled = compileReleaseFiles(files);
    if (!compiled.ok) return { problems: compiled.problems };
    const { parts, day } = compiled;
    return { bundle: bundleRelease(parts, { day, engine: engineVersion }) };
  }

  async #filesOf({ texts, ...base }: FilesOver): Promise<ReleaseFiles> {
    return overlaid(await this.#committed(base), texts);
  }

  #committed({ checkout, commit }: Omit<FilesOver, "texts">): Promise<ReleaseFiles> {
    return kept(this.#files, commit, () =>
      withRevision(commit, checkout, (folders) => readReleaseFiles(folders)),
    );
  }

  #baseOf(base: Omit<FilesOver, "texts">): Promise<CompiledRelease> {
    return kept(this.#compiled, base.commit, async () =>
      compileReleaseFiles(await this.#committed(base)),
    );
  }
}

const isText = (path: string): boolean => path.startsWith("packages/content/texts/");

/** What was made for a commit already, else made now; what failed is made again when it is next asked for. */
function kept<T>(
  made: Map<string, Promise<T>>,
  commit: string,
  make: () => Promise<T>,
): Promise<T> {
  let known = made.get(commit);
  if (known === undefined) {
    if (made.size >= 4) made.clear();
    known = make();
    made.set(commit, known);
    known.catch(() => made.delete(commit));
  }
  return known;
}
