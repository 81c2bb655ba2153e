import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { readDocument, valueOrThrow } from "@tapeline/documents";

import type { ReleaseBundle } from "./bundle.ts";
import { checkBundle } from "./check-bundle.ts";
import { manifestSchema, partNames, type PartName, type ReleaseManifest } from "./manifest.ts";
import { StoreError } from "./store-error.ts";

/** Reads what a release's folder says of it. Throws `StoreError` or `DocumentError` where it is not there or not sound. */
export async function readManifest(folder: string): Promise<ReleaseManifest> {
  const file = join(folder, "manifest.json");
  const text = await read(file);
  return valueOrThrow(readDocument(text, { file, format: "json", schema: manifestSchema }));
}

/** Reads a release from its folder, each file held against its hash. Throws like `readManifest`. */
export async function readReleaseFolder(folder: string): Promise<ReleaseBundle> {
  const manifest = await readManifest(folder);
  const texts = await Promise.all(
    partNames.map(async (name) => [name, await read(join(folder, `${name}.json`))] as const),
  );
  const bundle = { manifest, parts: Object.fromEntries(texts) as Record<PartName, string> };
  const problems = checkBundle(bundle);
  if (problems.length === 0) return bundle;
  throw new StoreError(
    problems
      .map(
        ({ file, field, expected, found, fix }) =>
          `${join(folder, file)} ${field}: expected ${expected}, found ${found}; ${fix}`,
      )
      .join("\n"),
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreError(
      code === "ENOENT" || code === "ENOTDIR"
        ? `${file}: expected a file of a release, found none; name a folder that \`tapeline release build\` wrote`
        : `${file} cannot be read (${code}); look at its rights`,
      { cause: error },
    );
  }
}
