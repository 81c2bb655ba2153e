import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { compileRelease } from "@tapeline/content/tools/compile-release.ts";
import { DocumentError } from "@tapeline/documents";
import { engineVersion } from "@tapeline/engine";
import { bundleRelease, type ReleaseBundle } from "@tapeline/store";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";

/** The release that the content and prices of the checkout around make. Throws with all that is wrong in its files. */
export async function checkoutRelease({ cwd }: Terminal): Promise<ReleaseBundle> {
  const root = rootAround(cwd);
  const compiled = await compileRelease({
    content: join(root, "packages/content"),
    pricing: join(root, "packages/pricing"),
  });
  if (!compiled.ok) throw new DocumentError([...compiled.problems]);
  return bundleRelease(compiled.parts, { day: compiled.day, engine: engineVersion });
}

function rootAround(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const has = (path: string): boolean => existsSync(join(folder, path));
    if (has("packages/content/release.yaml") && has("packages/pricing/data")) return folder;
    if (folder === dirname(folder))
      throw new InputError(
        `There is no content in ${start} or around it.`,
        "Call this in a checkout, or name a folder that `tapeline release build` wrote.",
      );
  }
}
