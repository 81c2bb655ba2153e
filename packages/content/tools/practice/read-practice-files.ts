import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of the practice folder by their path within the content folder, such as `practice/arms/zero-shot.yaml`. */
export async function readPracticeFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const inside = await readdir(join(root, "practice"), { recursive: true });
  const names = inside
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => `practice/${name.replaceAll("\\", "/")}`)
    .toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(root, name), "utf8")] as const),
    ),
  );
}
