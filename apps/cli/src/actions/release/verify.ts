import { resolve } from "node:path";

import type { Call } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { printJson } from "../../print-json.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { soundRelease } from "../../releases/sound-release.ts";
import { releaseLine } from "../../render/releases.ts";

/** `release verify`: whether a release's folder is whole and holds together; says all that is wrong where it does not. */
export async function verifyRelease(
  { terminal, flags }: Call<ReleaseFlags>,
  folder: string,
): Promise<number> {
  const { manifest } = await soundRelease(resolve(terminal.cwd, folder));
  if (flags.json === true) printJson(terminal, { sound: true, manifest });
  else
    terminal.stdout.write(`${releaseLine(manifest)}\nIt is whole, and nothing in it is wrong.\n`);
  return exitCodes.answered;
}
