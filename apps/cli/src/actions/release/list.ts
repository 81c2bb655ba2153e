import { builtInRelease, currentOf, releaseId, type JournalEntry } from "@tapeline/store";

import { instant } from "../../clock.ts";
import type { Call } from "../../commands/command.ts";
import { connect } from "../../connect.ts";
import { exitCodes } from "../../exit-codes.ts";
import { printJson } from "../../print-json.ts";
import { fetchedReleases, storeNamed } from "../../releases/folders.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { renderReleases, type ListedReleases } from "../../render/releases.ts";
import { styleFor } from "../../render/style.ts";

/** `release list`: the releases of a server or a folder, else of this program. */
export async function listReleases(call: Call<ReleaseFlags>): Promise<number> {
  const { terminal, flags } = call;
  const listed = await releasesOf(call);
  if (flags.json === true) printJson(terminal, listed);
  else terminal.stdout.write(renderReleases(listed, styleFor(terminal, flags)));
  return exitCodes.answered;
}

async function releasesOf({ terminal, flags }: Call<ReleaseFlags>): Promise<ListedReleases> {
  if (flags.server !== undefined) {
    const { api } = await connect(terminal, { server: flags.server });
    const [current, { releases, journal }] = await Promise.all([
      api.releases.current.query(),
      api.releases.list.query(),
    ]);
    return { current: releaseId(current), releases, journal };
  }
  const named = flags.store ?? terminal.env["TAPELINE_RELEASES"];
  if (named === undefined) {
    const { manifest } = await builtInRelease();
    const fetched = (await fetchedReleases(terminal)?.held()) ?? [];
    const others = fetched.filter(({ hash }) => hash !== manifest.hash);
    return { current: releaseId(manifest), releases: [manifest, ...others], journal: [] };
  }
  const store = storeNamed(terminal, flags);
  const journal: readonly JournalEntry[] = await store.journal();
  return { current: currentOf(journal, instant()), releases: await store.held(), journal };
}
