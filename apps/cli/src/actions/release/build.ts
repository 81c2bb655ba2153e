import { resolve } from "node:path";

import { writeReleaseFolder } from "@tapeline/store";

import type { Call } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { printJson } from "../../print-json.ts";
import { checkoutRelease } from "../../releases/checkout-release.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { kept, releaseLine } from "../../render/releases.ts";

/** `release build`: makes a release of the checkout and writes it into a folder. */
export async function buildRelease({ terminal, flags }: Call<ReleaseFlags>): Promise<number> {
  const bundle = await checkoutRelease(terminal);
  const { manifest } = bundle;
  const folder = resolve(terminal.cwd, flags.out ?? `release-${manifest.version}`);
  await writeReleaseFolder(folder, bundle);
  if (flags.json === true) printJson(terminal, { folder, manifest });
  else terminal.stdout.write(`${releaseLine(manifest)}\n${kept(folder)}\n`);
  return exitCodes.answered;
}
