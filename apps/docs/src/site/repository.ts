import { readdir, readFile } from "node:fs/promises";

/** The folder that holds the whole project. */
const repository = new URL("../../../../", import.meta.url);

/** A file of the project, by its path from the project's folder. */
export const textOf = (path: string): Promise<string> =>
  readFile(new URL(path, repository), "utf8");

/** Names of the files in a folder of the project that end in this, in their order. */
export async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(new URL(folder, repository));
  return names.filter((name) => name.endsWith(ending)).toSorted();
}
