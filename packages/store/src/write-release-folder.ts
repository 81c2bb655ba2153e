import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import type { ReleaseBundle } from "./bundle.ts";
import { syncFolder, writeDurably } from "./durable.ts";
import { partNames } from "./manifest.ts";
import { readManifest } from "./read-release-folder.ts";
import { inWords, StoreError } from "./store-error.ts";

/** Folders that are being written begin so; nobody reads them. */
export const unfinished = ".new-";

/**
 * Writes a release as a folder that appears whole or not at all. A folder of the same release that is there is left as it is;
 * throws `StoreError` where something else has its name, or the disk takes nothing.
 */
export async function writeReleaseFolder(folder: string, bundle: ReleaseBundle): Promise<void> {
  const around = dirname(folder);
  const beside = join(around, `${unfinished}${basename(folder)}-${randomUUID()}`);
  try {
    await mkdir(beside, { recursive: true });
    for (const name of partNames)
      await writeDurably(join(beside, `${name}.json`), bundle.parts[name]);
    await writeDurably(
      join(beside, "manifest.json"),
      `${JSON.stringify(bundle.manifest, null, 2)}\n`,
    );
    await syncFolder(beside);
    await rename(beside, folder);
    await syncFolder(around);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    if (!isTaken(error)) throw inWords(error, around);
    const { hash } = await readManifest(folder);
    if (hash === bundle.manifest.hash) return;
    throw new StoreError(
      `${folder}: expected no folder, or release ${bundle.manifest.version} (${bundle.manifest.hash.slice(0, 12)}), found another release (${hash.slice(0, 12)}); choose another folder, or remove it`,
    );
  }
}

const isTaken = (error: unknown): boolean =>
  ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
