import { ServerReleases } from "@tapeline/api/server";
import { builtInRelease, ReleaseStore } from "@tapeline/store";

/** The releases that the pages and the API speak from: the built-in one, and those of a folder if one is named. */
export async function releasesIn(folder: string | undefined): Promise<ServerReleases> {
  return ServerReleases.open({
    builtIn: await builtInRelease(),
    store: folder === undefined ? undefined : new ReleaseStore(folder),
    now: () => new Date().toISOString(),
    failed: (error) => process.stderr.write(`${String(error)}\n`),
  });
}
