import type { ValueProblem } from "@tapeline/documents";
import type { Knowledge } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

import { contentHash, hashOf, type ReleaseBundle } from "./bundle.ts";
import { partNames } from "./manifest.ts";

/** Something wrong in a release: in which of its files, and where. */
export type ReleaseProblem = ValueProblem & { readonly file: string };

const damaged = "build the release again, or fetch it again from where it came";

/** Whether a release is whole: each part of the bytes that the manifest names, and the manifest of what it says itself. */
export function checkBundle({ manifest, parts }: ReleaseBundle): ReleaseProblem[] {
  const problems: ReleaseProblem[] = [];
  for (const name of partNames) {
    const file = `${name}.json`;
    const { bytes, sha256 } = manifest.parts[name];
    const found = Buffer.byteLength(parts[name]);
    const hash = hashOf(parts[name]);
    if (hash !== sha256)
      problems.push({
        file,
        field: "(document)",
        expected: `${bytes} bytes with the hash ${sha256}`,
        found: `${found} bytes with the hash ${hash}`,
        fix: damaged,
      });
    else if (found !== bytes)
      problems.push(ofManifest(`parts.${name}.bytes`, String(found), String(bytes)));
  }
  if (problems.length > 0) return problems;
  const hash = contentHash(manifest);
  if (hash !== manifest.hash) problems.push(ofManifest("hash", hash, manifest.hash));
  const knowledge = JSON.parse(parts.knowledge) as Knowledge;
  const prices = JSON.parse(parts.prices) as PriceBook;
  const said = [
    ["version", knowledge.version, manifest.version],
    ["content", knowledge.digest, manifest.content],
    ["prices", prices.digest, manifest.prices],
    ["recordedUntil", prices.recordedUntil, manifest.recordedUntil],
  ] as const;
  for (const [field, expected, found] of said)
    if (expected !== found) problems.push(ofManifest(field, `${expected}, as in its parts`, found));
  return problems;
}

const ofManifest = (field: string, expected: string, found: string): ReleaseProblem => ({
  file: "manifest.json",
  field,
  expected,
  found,
  fix: damaged,
});
