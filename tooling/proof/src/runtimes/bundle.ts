import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "tsdown";

/** One plain file that any runtime can run, with the engine, what we know and what things cost inside. */
export interface Bundle {
  readonly folder: string;
  /** The name of the file in its folder. */
  readonly name: string;
  readonly remove: () => Promise<void>;
}

/** Bundles the check, so that the very same text runs in every runtime. */
export async function bundleCheck(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-proof-"));
  await build({
    config: false,
    entry: [fileURLToPath(new URL("fingerprint-here.ts", import.meta.url))],
    outDir: folder,
    platform: "neutral",
    format: "esm",
    dts: false,
    logLevel: "error",
    outExtensions: () => ({ js: ".mjs" }),
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    inputOptions: { resolve: { conditionNames: ["@tapeline/source", "import"] } },
  });
  return {
    folder,
    name: "fingerprint-here.mjs",
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
