import { bundleRelease, type ReleaseBundle, type ReleaseParts } from "../bundle.ts";

/** A release with next to nothing in it; `filling` tells two of one version apart and makes files longer. */
export function smallBundle(version: string, filling = ""): ReleaseBundle {
  const parts = {
    knowledge: {
      version,
      digest: `knowledge of ${version}${filling.slice(0, 20)}`,
      rules: filling,
    },
    prices: { digest: "sha256:prices", recordedUntil: "2026-11-20", models: filling },
    texts: { texts: [] },
    practice: { arms: [] },
    scenarios: [],
  } as unknown as ReleaseParts;
  return bundleRelease(parts, { day: "2026-11-26", engine: "1.2.3" });
}
