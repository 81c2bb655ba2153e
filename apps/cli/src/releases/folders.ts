import { join, resolve } from "node:path";

import { ReleaseStore } from "@tapeline/store";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";
import type { ReleaseFlags } from "./release-flags.ts";

/** The folder of releases that `--store` or `TAPELINE_RELEASES` names. */
export function storeNamed({ cwd, env }: Terminal, { store }: ReleaseFlags): ReleaseStore {
  const folder = store ?? env["TAPELINE_RELEASES"];
  if (folder !== undefined && folder !== "") return new ReleaseStore(resolve(cwd, folder));
  throw new InputError(
    "It is not said where the releases are kept.",
    "Name their folder with --store or TAPELINE_RELEASES, or a server with --server.",
  );
}

/** Releases that were fetched, in the user's own data folder; none where the user has no such folder. */
export function fetchedReleases({ env }: Terminal): ReleaseStore | undefined {
  const home = env["HOME"] ?? env["USERPROFILE"];
  const data =
    env["XDG_DATA_HOME"] ??
    env["LOCALAPPDATA"] ??
    (home === undefined ? undefined : join(home, ".local/share"));
  return data === undefined || data === "" ? undefined : new ReleaseStore(join(data, "tapeline"));
}
