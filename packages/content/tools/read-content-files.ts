import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { ContentTexts } from "./compile-content.ts";

const folders = ["options", "questions", "derivations", "rules", "scenarios"] as const;

/** The texts of all content files below a folder; files of other kinds are left alone. */
export async function readContentFiles(root: string): Promise<ContentTexts> {
  const names = ["release.yaml"];
  for (const folder of folders) {
    const inside = await readdir(join(root, folder), { recursive: true });
    names.push(
      ...inside
        .filter((name) => /\.ya?ml$/i.test(name))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    );
  }
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(root, name), "utf8")] as const),
  );
  return new Map(texts);
}
