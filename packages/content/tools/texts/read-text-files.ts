import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of the texts folder by their path within the content folder, such as `texts/faq/cost.md`. */
export async function readTextFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const inside = await readdir(join(root, "texts"), { recursive: true, withFileTypes: true });
  const names = inside
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .map((name) => name.replace(/^\//, ""))
    .toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(root, name), "utf8")] as const),
    ),
  );
}
