import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { upstreamLists } from "./lists.ts";
import type { Reading } from "./observation.ts";

const dayPattern = /\d{4}-\d{2}-\d{2}(?=\.json$|$|[^_\d])/;

/** The day of a list: in its file's name, else in the `_meta` of the file ("no later than …"). */
export function dayOfList(file: string, text: string): string | undefined {
  const named = dayPattern.exec(file)?.[0];
  if (named !== undefined) return named;
  const meta = parsed(file, text);
  if (typeof meta !== "object" || meta === null || !("_meta" in meta)) return undefined;
  const { published, date } = meta._meta as { published?: unknown; date?: unknown };
  const stated = typeof published === "string" ? published : date;
  return typeof stated === "string" ? dayPattern.exec(stated)?.[0] : undefined;
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: expected JSON, found text that is none; fetch the list again`, {
      cause: error,
    });
  }
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
      readings.push(readNamed(path, () => read({ list, lineage, observedOn }, text)));
    }
  }
  return readings;
}

/** Reads a list; what does not fit its reader is told with the file and the place. */
function readNamed(path: string, read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    throw new Error(
      `${path}: ${issue?.path.join(".")}: ${issue?.message}; the list has changed its form, so adapt its reader (${error.issues.length} such places)`,
      { cause: error },
    );
  }
}
