import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { Bundle } from "./bundle.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** The pinned Node, which runs the tests. */
export const node24: string = process.execPath;

/** The oldest Node that is promised: named by `NODE20_PATH`, or the one that the workspace installs for such tests. */
export function node20(): string {
  const named = process.env["NODE20_PATH"] ?? "";
  const file =
    named === ""
      ? fileURLToPath(
          new URL(`../../../node20/node_modules/node20-${process.arch}/bin/node`, import.meta.url),
        )
      : named;
  if (existsSync(file)) return file;
  throw new Error(`there is no Node 20 at ${file}; set NODE20_PATH to one`);
}

/** The fingerprint that the bundled check computes in a Node of its own. */
export async function fingerprintIn(
  node: string,
  bundle: Bundle,
  count: number,
): Promise<Fingerprint> {
  const file = join(bundle.folder, bundle.name);
  const run = promisify(execFile);
  const { stdout } = await run(node, [file, String(count)], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Fingerprint;
}
