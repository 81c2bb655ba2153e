import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./published.ts";

/** The command line of the pinned pnpm: the one that runs us, else the one that npx fetches. */
export function pnpm(): readonly [program: string, ...args: string[]] {
  if ((process.env["npm_config_user_agent"] ?? "").startsWith("pnpm/")) return ["pnpm"];
  const text = readFileSync(join(root, "package.json"), "utf8");
  const { packageManager } = JSON.parse(text) as { packageManager: string };
  return ["npx", "-y", packageManager.split("+")[0] ?? ""];
}
