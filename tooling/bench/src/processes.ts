import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { contender, type Absent, type Contender } from "./harness.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * A process from start to end, or why it cannot take part. `needs` is a file under the project's
 * root that must be there; `codes` are the exit codes that count as done.
 */
export function processContender(
  name: string,
  args: readonly string[],
  { needs, codes = [0] }: { needs?: string; codes?: readonly number[] } = {},
): Contender | Absent {
  if (needs !== undefined && !existsSync(`${root}${needs}`))
    return { name, absent: `${needs} is not there; build first` };
  const run = () => spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const { status, stderr } = run();
  if (status === null || !codes.includes(status))
    return { name, absent: `it ends with ${status}: ${stderr.trim().split("\n")[0]}` };
  return contender(name, () => run().status ?? 1);
}
