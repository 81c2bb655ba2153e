import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { libraries } from "./published.ts";
import { reviewedSurface, surfaceFile, surfaceOf } from "./surface.ts";

/** Takes what the packages offer now as reviewed; names those in which something changed. */
for (const one of libraries) {
  const surface = surfaceOf(one);
  if (surface === reviewedSurface(one)) continue;
  const file = surfaceFile(one);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, surface);
  console.log(`${one.manifest.name}: accepted; read it with git diff before you commit`);
}
