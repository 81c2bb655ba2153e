import { open, realpath, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file so that after a crash at any moment either the old text or the new one is there,
 * whole: the new text is on disk before it takes the old one's name. Returns when it is durable.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (file) => file.mode & 0o777,
    () => 0o644,
  );
  const folder = dirname(target);
  // One name for all attempts, so that what a killed process left behind is used again.
  const beside = join(folder, `.${basename(target)}.saving`);
  const handle = await open(beside, "w", mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, target);
  await syncFolder(folder);
}

/** Makes the new name durable; Windows offers no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
