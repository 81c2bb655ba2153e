import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { readDocument, valueOrThrow } from "@tapeline/documents";
import { syncFolder, writeDurably } from "@tapeline/store";

import { draftSchema, type Draft } from "./draft.ts";

/** Of our own writing, and as large as what editors save: what is refused from others would lock them out of their work. */
const limits = { bytes: 256e6, fieldBytes: 64e6, keys: 1e6, parts: 4e6 };

/**
 * Drafts as files of a folder, one each. A draft is written under another name, flushed and renamed, so that a process that is
 * killed leaves the old draft or the new one. One process at a time may use a folder.
 */
export class DraftFolder {
  readonly #folder: string;
  /** By draft: the last change, behind which the next one waits. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    return names
      .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
      .map((name) => name.slice(0, -".json".length))
      .toSorted();
  }

  /** A draft; undefined where there is none of this id. Throws `DocumentError` where its file was damaged. */
  async read(id: string): Promise<Draft | undefined> {
    const file = this.#fileOf(id);
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    return valueOrThrow(readDocument(text, { file, format: "json", schema: draftSchema, limits }));
  }

  /** Changes a draft, or makes one, and returns once it is on disk; changes of one draft are made one after the other. */
  async change<T>(
    id: string,
    make: (before: Draft | undefined) => Promise<{ readonly draft: Draft; readonly result: T }>,
  ): Promise<T> {
    return this.#inTurn(id, async () => {
      const { draft, result } = await make(await this.read(id));
      await this.#write(draft);
      return result;
    });
  }

  /** Removes a draft, once what is being changed in it is done. */
  async remove(id: string): Promise<void> {
    await this.#inTurn(id, async () => {
      await rm(this.#fileOf(id), { force: true });
      await syncFolder(this.#folder);
    });
  }

  async #inTurn<T>(id: string, act: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(id) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(act);
    this.#turns.set(id, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(id) === turn) this.#turns.delete(id);
    }
  }

  async #write(draft: Draft): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const written = join(this.#folder, `.new-${randomUUID()}`);
    try {
      await writeDurably(written, `${JSON.stringify(draft, null, 2)}\n`);
      await rename(written, this.#fileOf(draft.id));
    } catch (error) {
      await rm(written, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(this.#folder);
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
