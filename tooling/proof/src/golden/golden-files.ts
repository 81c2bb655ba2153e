import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../golden/", import.meta.url));
const ending = ".txt";
const fileOf = (id: string): string => `${folder}${id}${ending}`;

/** Ids of what was accepted, in the order of their names. */
export const acceptedIds = (): string[] =>
  globSync(`**/*${ending}`, { cwd: folder })
    .map((file) => file.replaceAll("\\", "/").slice(0, -ending.length))
    .toSorted();

/** What was accepted under a name, or undefined. */
export const readGolden = (id: string): string | undefined =>
  existsSync(fileOf(id)) ? readFileSync(fileOf(id), "utf8") : undefined;

/** Accepts a text under a name. */
export function writeGolden(id: string, text: string): void {
  mkdirSync(dirname(fileOf(id)), { recursive: true });
  writeFileSync(fileOf(id), text);
}

/** Forgets what was accepted under a name. */
export const removeGolden = (id: string): void => rmSync(fileOf(id));
