import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

import type { ContentTexts } from "./compile-content.ts";

const folders = ["options", "questions", "derivations", "rules", "scenarios"] as const;

/** The texts of all content files below a folder; pages for readers (`.md`) and hidden files are left alone. */
export async function readContentFiles(root: string): Promise<ContentTexts> {
  const names = ["release.yaml"];
  for (const folder of folders) {
    const inside = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    names.push(
      ...inside
        .filter((entry) => entry.isFile() && !/^\.|\.md$/i.test(entry.name))
        // A file under any other name is read too, so that `rule.yaml.txt` is refused and not passed over.
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    );
  }
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(root, name), "utf8")] as const),
  );
  return new Map(texts);
}
