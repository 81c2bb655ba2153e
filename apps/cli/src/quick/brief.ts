import type { PlainCall } from "./plain-call.ts";
import { quickBrief } from "./quick-brief.ts";
import { screenAtOnce } from "./screen-at-once.ts";

// The one file that `brief.cjs` is built from, with all that it uses.

/** Answers a plain call of `assess --brief` in this process; false where the command itself must run. */
export function brief(call: PlainCall): boolean {
  const { env } = process;
  const cwd = workingFolder();
  return cwd !== undefined && quickBrief(call, { env, cwd, stdout: screenAtOnce() });
}

/** Undefined where somebody removed it, which the command itself says. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
