import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { upstreamLists } from "./lists.ts";
import type { Reading } from "./observation.ts";

const dayPattern = /\d{4}-\d{2}-\d{2}(?=\.json$|$|[^_\d])/;

/** The day of a list: in its file's name, else in the `_meta` of the file ("no later than …"). */
export function dayOfList(file: string, text: string): string | undefined {
  const named = dayPattern.exec(file)?.[0];
  if (named !== undefined) return named;
  const meta: unknown = JSON.parse(text);
  if (typeof meta !== "object" || meta === null || !("_meta" in meta)) return undefined;
  const { published, date } = meta._meta as { published?: unknown; date?: unknown };
  const stated = typeof published === "string" ? published : date;
  return typeof stated === "string" ? dayPattern.exec(stated)?.[0] : undefined;
}

/** All lists found in a folder of upstream data, in the order of `upstreamLists`. */
export async function readUpstream(folder: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { list, lineage, folder: sub, file, read } of upstreamLists) {
    const names = await readdir(join(folder, sub)).catch(() => []);
    for (const name of names.filter((candidate) => file.test(candidate)).toSorted()) {
      const path = join(folder, sub, name);
      const text = await readFile(path, "utf8");
      const observedOn = dayOfList(name, text);
      if (observedOn === undefined) {
        throw new Error(
          `${path}: expected a day in the file's name or in _meta.published or _meta.date, found none; add it, the standing of a price depends on it`,
        );
      }
      readings.push(read({ list, lineage, observedOn }, text));
    }
  }
  return readings;
}
