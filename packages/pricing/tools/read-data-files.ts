import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFile } from "./compile-price-book.ts";

/** The folder of this package's records. */
const dataFolder: string = fileURLToPath(new URL("../data", import.meta.url));

/** All files of records below a folder. */
export async function readDataFiles(folder: string = dataFolder): Promise<DataFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    // Programs that edit keep hidden files beside those that are edited.
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      text: await readFile(path, "utf8"),
    })),
  );
}
