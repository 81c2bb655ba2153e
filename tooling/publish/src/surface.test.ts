import { expect, test } from "vitest";

import { libraries } from "./published.ts";
import { reviewedSurface, surfaceOf } from "./surface.ts";

const accept =
  "changed what it offers; read the difference, add a changeset, then: npx -y pnpm@12.4.2 --filter @tapeline/publish accept";

test.each(libraries)("offers of $manifest.name what was reviewed", (one) => {
  expect(surfaceOf(one), `${one.manifest.name} ${accept}`).toBe(reviewedSurface(one));
});
