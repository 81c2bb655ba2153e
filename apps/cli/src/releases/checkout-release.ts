import { join } from "node:path";

import { compileRelease } from "@tapeline/content/tools/compile-release.ts";
import { DocumentError } from "@tapeline/documents";
import { engineVersion } from "@tapeline/engine";
import { bundleRelease, type ReleaseBundle } from "@tapeline/store";

import type { Terminal } from "../terminal.ts";
import { rootAround } from "./root-around.ts";

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
