import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import type { ReleaseBundle } from "./bundle.ts";
import { checkBundle } from "./check-bundle.ts";
import { currentOf, previousOf, type JournalEntry } from "./journal.ts";
import { JournalFolder } from "./journal-folder.ts";
import { releaseId, type ReleaseManifest } from "./manifest.ts";
import { readManifest, readReleaseFolder } from "./read-release-folder.ts";
import { StoreError } from "./store-error.ts";
import { unfinished, writeReleaseFolder } from "./write-release-folder.ts";

/** Who orders an operation, when, and why. */
export interface Order {
  readonly by: string;
  readonly because: string;
  /** The moment of the order, in UTC, as in `2026-11-26T18:00:00Z`. */
  readonly at: string;
}

/** What an unfinished folder may be at most before it counts as left behind, in milliseconds. */
const longestWriteMs = 3_600_000;

/** Releases in a folder, and the journal that says which of them is current. Several processes may use one folder at once. */
export class ReleaseStore {
  readonly #releases: string;
  readonly #journal: JournalFolder;

  constructor(folder: string) {
    this.#releases = join(folder, "releases");
    this.#journal = new JournalFolder(join(folder, "journal"));
  }

  /** All operations, in their order. */
  journal(): Promise<readonly JournalEntry[]> {
    return this.#journal.entries();
  }

  /** What is kept, in the order of names. */
  async held(): Promise<readonly ReleaseManifest[]> {
    const names = await readdir(this.#releases).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    const ids = names.filter((name) => !name.startsWith(".")).toSorted();
    return Promise.all(ids.map((id) => readManifest(join(this.#releases, id))));
  }

  /** The id of the release that is current at a moment; none before the first publishing. */
  async current(now: string): Promise<string | undefined> {
    return currentOf(await this.journal(), now);
  }

  /** A release that is kept, each file held against its hash. */
  read(id: string): Promise<ReleaseBundle> {
    return readReleaseFolder(join(this.#releases, id));
  }

  /** Keeps a release without making it current, as one that was fetched. */
  async keep(bundle: ReleaseBundle): Promise<void> {
    const [problem] = checkBundle(bundle);
    if (problem !== undefined)
      throw new StoreError(
        `${problem.file} ${problem.field}: expected ${problem.expected}, found ${problem.found}; ${problem.fix}`,
      );
    const { version, hash } = bundle.manifest;
    const other = (await this.held()).find((one) => one.version === version && one.hash !== hash);
    if (other !== undefined)
      throw new StoreError(
        `Release ${version} is kept already with other content (${other.hash.slice(0, 12)}, not ${hash.slice(0, 12)}). A version names one content: give the new one another version in release.yaml.`,
      );
    await writeReleaseFolder(join(this.#releases, releaseId(bundle.manifest)), bundle);
  }

  /** Keeps a release and makes it current, at once or from a later moment on. */
  async publish(bundle: ReleaseBundle, order: Order, from = order.at): Promise<JournalEntry> {
    await this.#clear(order.at);
    await this.keep(bundle);
    const release = releaseId(bundle.manifest);
    return this.#journal.add((before) => entryOf("publish", release, order, from, before));
  }

  /** Goes back to the release before the current one, or to one that is named by version or id. */
  async rollback(order: Order, to?: string): Promise<JournalEntry> {
    const held = await this.held();
    return this.#journal.add((before) => {
      const wanted = to ?? previousOf(before, order.at);
      const found = held.find((one) => one.version === wanted || releaseId(one) === wanted);
      if (found !== undefined)
        return entryOf("rollback", releaseId(found), order, order.at, before);
      throw new StoreError(
        to === undefined
          ? "There is no earlier release to go back to. Name one that is kept: `tapeline release list` shows them."
          : `Release ${to} is not kept here; kept are ${held.map(({ version }) => version).join(", ") || "none"}.`,
      );
    });
  }

  /** Removes what processes left that died while they wrote. */
  async #clear(now: string): Promise<void> {
    for (const name of await readdir(this.#releases).catch(() => [])) {
      if (!name.startsWith(unfinished)) continue;
      const path = join(this.#releases, name);
      const begun = (await stat(path).catch(() => undefined))?.mtimeMs ?? Infinity;
      if (begun + longestWriteMs < Date.parse(now))
        await rm(path, { recursive: true, force: true });
    }
  }
}

/** An entry that does not lie before the one before it: the clocks of two machines may differ. */
function entryOf(
  operation: JournalEntry["operation"],
  release: string,
  { by, because, at }: Order,
  from: string,
  before: readonly JournalEntry[],
): JournalEntry {
  const last = before.at(-1)?.at ?? at;
  const ordered = Date.parse(last) > Date.parse(at) ? last : at;
  const counts = Date.parse(from) > Date.parse(ordered) ? from : ordered;
  return { operation, release, at: ordered, from: counts, by, because };
}
