import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { canonicalJson, sha256, type PriceBook } from "@tapeline/pricing";
import {
  builtInRelease,
  bundleRelease,
  writeReleaseFolder,
  type ReleaseManifest,
} from "@tapeline/store";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A model that one vendor sells at one price. */
export const soldOnce = { id: "amazon/nova-premier", name: "Nova Premier" };

/** The release that was built, under another version and with another price of that model for input, in a folder of its own. */
export async function dearerRelease(
  folder: string,
  version: string,
  inputPrice: number,
): Promise<ReleaseManifest> {
  const { manifest, parts } = await builtInRelease();
  const read = <T>(name: keyof typeof parts): T => JSON.parse(parts[name]) as T;
  const { digest: _digest, recordedUntil, ...records } = read<PriceBook>("prices");
  for (const offer of records.models[soldOnce.id]!.offers)
    for (const entry of offer.history) Object.assign(entry, { input: inputPrice });
  const digest = `sha256:${sha256(canonicalJson(records))}`;
  const bundle = bundleRelease(
    {
      knowledge: {
        ...read<Parameters<typeof bundleRelease>[0]["knowledge"]>("knowledge"),
        version,
      },
      prices: { digest, recordedUntil, ...records },
      texts: read("texts"),
      practice: read("practice"),
      scenarios: read("scenarios"),
    },
    { day: manifest.day, engine: manifest.engine },
  );
  await writeReleaseFolder(join(folder, version), bundle);
  return bundle.manifest;
}

/** Runs the command line in a process of its own and returns what it prints. */
export async function tapeline(...args: readonly string[]): Promise<string> {
  const main = join(root, "apps/cli/src/main.ts");
  const words = ["--conditions=@tapeline/source", main, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    maxBuffer: 64_000_000,
  });
  return stdout;
}
