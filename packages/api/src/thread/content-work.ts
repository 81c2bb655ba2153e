import {
  readReleaseFiles,
  prepareDiff,
  ReleaseCompiler,
  releaseDiff,
  withRevision,
  type CompiledRelease,
  type ReleaseFiles,
} from "@tapeline/content/diff";
import { engineVersion } from "@tapeline/engine";
import { Kept } from "@tapeline/engine/impact";
import { bundleRelease } from "@tapeline/store";

import { listedFiles } from "../studio/listed-files.ts";
import { overlaid } from "../studio/overlaid.ts";
import { pinnedCases } from "../studio/pinned-cases.ts";
import type { Asks, AskName, FilesOver, ToThread } from "./asks.ts";

/** What is kept from one impact to the next: outlines of verdicts, and cases on the release before it, of two megabytes each. */
const mostKept = { outlines: 5000, situations: 300 };

/** The steps to an answer; a step without a value only lets others go on. */
type Steps<Name extends AskName> = AsyncGenerator<
  Asks[Name]["told"] | undefined,
  Asks[Name]["answer"]
>;

/** What the thread knows and does: the files of commits, what was compiled of them, and verdicts on their scenarios. */
export class ContentWork {
  readonly #compiler = new ReleaseCompiler();
  // By commit: a handful are in use at a time.
  readonly #files = new Map<string, Promise<ReleaseFiles>>();
  readonly #compiled = new Map<string, Promise<CompiledRelease>>();
  readonly #kept = new Kept(mostKept);
  /** The commit whose cases are kept. */
  #prepared = "";

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
    const of = `${base.commit} ${asOf}`;
    if (this.#prepared !== of) this.#kept.forgetSituations();
    this.#prepared = of;
    const steps = prepareDiff(compiled.parts, { asOf, kept: this.#kept });
    // Another commit may be made ready meanwhile, and only one is kept.
    while (this.#prepared === of && steps.next().done !== true) yield undefined;
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
    if (!whole && ![...given.texts.keys()].some(isText))
      return this.#compiler.problemsBesideTexts(files);
    const compiled = this.#compiler.compile(files);
    return compiled.ok ? [] : compiled.problems;
  }

  async *#impact({ asOf, pinned, ...given }: Asks["impact"]["given"]): Steps<"impact"> {
    const before = await this.#baseOf(given);
    if (!before.ok) return { problems: before.problems };
    yield undefined;
    const after = this.#compiler.compile(await this.#filesOf(given));
    if (!after.ok) return { problems: after.problems };
    const own = pinnedCases(pinned, before.parts, after.parts);
    if (own.problems.length > 0) return { problems: own.problems };
    const settings = { asOf, kept: this.#kept };
    return yield* releaseDiff(before.parts, after.parts, settings, own.cases);
  }

  async *#release(given: FilesOver): Steps<"release"> {
    const files = await this.#filesOf(given);
    yield undefined;
    const compiled = this.#compiler.compile(files);
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
      this.#compiler.compile(await this.#committed(base)),
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
