import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { InputError } from "../input-error.ts";

/** The checkout that a folder lies in: the nearest folder with content and prices. Throws with `fix` where there is none. */
export function rootAround(
  start: string,
  fix = "Call this in a checkout, or name a folder that `tapeline release build` wrote.",
): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const has = (path: string): boolean => existsSync(join(folder, path));
    if (has("packages/content/release.yaml") && has("packages/pricing/data")) return folder;
    if (folder === dirname(folder))
      throw new InputError(`There is no content in ${start} or around it.`, fix);
  }
}
