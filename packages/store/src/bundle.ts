import { createHash } from "node:crypto";

import type { Scenario } from "@tapeline/content";
import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";

import { partNames, type PartName, type ReleaseManifest } from "./manifest.ts";

/** What a release consists of, as the compilers of content and prices make it. */
export interface ReleaseParts {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  readonly texts: Texts;
  readonly practice: Practice;
  readonly scenarios: readonly Scenario[];
}

/** A release as it travels and lies on disk: the manifest, and each part's JSON. */
export interface ReleaseBundle {
  readonly manifest: ReleaseManifest;
  readonly parts: Readonly<Record<PartName, string>>;
}

/** The SHA-256 of a text in UTF-8, in hex. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash of a release: of what is in it, whoever made it and when. */
export const contentHash = ({
  format,
  version,
  day,
  parts,
}: Pick<ReleaseManifest, "format" | "version" | "day" | "parts">): string =>
  hashOf(
    JSON.stringify([
      format,
      version,
      day,
      partNames.map((name) => [name, parts[name].sha256, parts[name].bytes]),
    ]),
  );

/**
 * Makes a release: the same parts and day give the same bytes. Members keep the order in which they were compiled, since the
 * order of options, facts and models is what readers see.
 */
export function bundleRelease(
  parts: ReleaseParts,
  { day, engine }: { readonly day: string; readonly engine: string },
): ReleaseBundle {
  const texts = Object.fromEntries(
    partNames.map((name) => [name, JSON.stringify(parts[name])]),
  ) as Record<PartName, string>;
  const files = Object.fromEntries(
    partNames.map((name) => [
      name,
      { sha256: hashOf(texts[name]), bytes: Buffer.byteLength(texts[name]) },
    ]),
  ) as ReleaseManifest["parts"];
  const { knowledge, prices } = parts;
  const head = { format: 1, version: knowledge.version, day, parts: files } as const;
  const manifest: ReleaseManifest = {
    format: 1,
    version: knowledge.version,
    day,
    hash: contentHash(head),
    engine,
    content: knowledge.digest,
    prices: prices.digest,
    recordedUntil: prices.recordedUntil,
    parts: files,
  };
  return { manifest, parts: texts };
}
