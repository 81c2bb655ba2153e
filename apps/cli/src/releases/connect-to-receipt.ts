import { releaseId, type ReleaseManifest } from "@tapeline/store";

import type { CommonFlags } from "../commands/command.ts";
import { connect, type Connection } from "../connect.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Connects to the release that a verdict was made on, where a server or this machine holds it; else to what `connect` connects to,
 * and says what is missing. A release that the flags name goes before.
 */
export async function connectToReceipt(
  { content, contentDigest, prices }: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  flags: CommonFlags,
): Promise<Connection> {
  const usual = await connect(terminal, flags);
  if (flags.release !== undefined || contentDigest === undefined) return usual;
  const about = await usual.api.knowledge.about.query();
  if (about.digest === contentDigest && about.prices === prices) return usual;
  const wanted = (one: ReleaseManifest): boolean =>
    one.content === contentDigest && one.prices === prices;
  if (flags.server === undefined) {
    const { fetched } = await import("./kept-release.ts");
    const found = await fetched(wanted, terminal);
    if (found !== undefined) return found;
  } else {
    const { releases } = await usual.api.releases.list.query();
    const found = releases.find(wanted);
    if (found !== undefined) return connect(terminal, { ...flags, release: releaseId(found) });
  }
  // Prices that became known later move no verdict, so that the same content will do.
  if (about.digest === contentDigest) return usual;
  const where = flags.server === undefined ? "on this machine" : `by the server at ${flags.server}`;
  terminal.stderr.write(
    `The verdict was made on release ${String(content)}, which is not kept ${where}: what follows is of release ${about.version}. ` +
      `Get the other with: tapeline release fetch ${String(content)} --server <url>\n`,
  );
  return usual;
}
