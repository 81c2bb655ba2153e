import { resolve } from "node:path";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";
import { rootAround } from "./root-around.ts";

/** The checkout that `--follow` names, or that the call was made in; throws where there is none, and where a folder of releases is shown. */
export function followedCheckout(
  { follow, releases }: { readonly follow?: string | true; readonly releases: string | undefined },
  { cwd }: Terminal,
): string | undefined {
  if (follow === undefined) return undefined;
  if (releases !== undefined)
    throw new InputError(
      "A server shows either what a checkout makes or the releases of a folder.",
      "Leave out --follow, or --releases and TAPELINE_RELEASES.",
    );
  return rootAround(
    follow === true ? cwd : resolve(cwd, follow),
    "Name the folder of a checkout, or call this in one.",
  );
}
