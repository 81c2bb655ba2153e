import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { readDocument, valueOrThrow } from "@tapeline/documents";

import { syncFolder, writeDurably } from "./durable.ts";
import { entrySchema, type JournalEntry } from "./journal.ts";
import { inWords, StoreError } from "./store-error.ts";

/** Entries are files with the number of their turn; other files are on their way to become one. */
const entryName = /^\d{6}\.json$/;
const nameOf = (turn: number): string => `${String(turn).padStart(6, "0")}.json`;

/**
 * A journal as a folder with a file for each entry. An entry is linked under its number, which one process alone can do: who
 * comes second reads what the first wrote and decides anew. So no operation is lost, and a process that dies leaves no lock.
 */
export class JournalFolder {
  readonly #folder: string;
  // Entries never change, so each is read once.
  readonly #read: JournalEntry[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All entries, in their order. */
  async entries(): Promise<readonly JournalEntry[]> {
    const names = (await readdir(this.#folder).catch(noneYet))
      .filter((name) => entryName.test(name))
      .toSorted();
    for (const [index, name] of names.entries()) {
      const file = join(this.#folder, name);
      if (name !== nameOf(index + 1))
        throw new StoreError(
          `${file}: expected the journal's entry ${nameOf(index + 1)}, found ${name}; put back the file that is missing`,
        );
      if (index < this.#read.length) continue;
      const text = await readFile(file, "utf8");
      this.#read.push(
        valueOrThrow(readDocument(text, { file, format: "json", schema: entrySchema })),
      );
    }
    return this.#read.slice(0, names.length);
  }

  /** Adds the entry that `decide` makes of those before it; it is asked again where another process was quicker. */
  async add(decide: (before: readonly JournalEntry[]) => JournalEntry): Promise<JournalEntry> {
    const written = join(this.#folder, `.new-${randomUUID()}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      for (;;) {
        const before = await this.entries();
        const entry = decide(before);
        await writeDurably(written, `${JSON.stringify(entry, null, 2)}\n`);
        const taken = await link(written, join(this.#folder, nameOf(before.length + 1))).then(
          () => false,
          (error: NodeJS.ErrnoException) => {
            if (error.code === "EEXIST") return true;
            throw error;
          },
        );
        await rm(written);
        if (taken) continue;
        await syncFolder(this.#folder);
        return entry;
      }
    } catch (error) {
      await rm(written, { force: true }).catch(() => undefined);
      throw inWords(error, this.#folder);
    }
  }
}

const noneYet = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === "ENOENT") return [];
  throw error;
};
