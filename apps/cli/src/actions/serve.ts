import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { CheckoutDrafts, followCheckout, ServerReleases, startServer } from "@tapeline/api/server";
import { builtInRelease, ReleaseStore } from "@tapeline/store";

import { instant, today } from "../clock.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { followedCheckout } from "../releases/followed-checkout.ts";

/** Flags of `serve`. */
export interface ServeFlags extends CommonFlags {
  readonly port?: number;
  readonly host?: string;
  readonly releases?: string;
  /** The folder of editors' drafts. */
  readonly drafts?: string;
  /** Approvals that a draft needs before it is published, as written. */
  readonly approvals?: string;
  /** The checkout whose files are followed; `true` for the one around. */
  readonly follow?: string | true;
  readonly log?: boolean;
}

/** `serve`: prints the address, answers until SIGINT or SIGTERM, finishes what is in flight. */
export async function serve({ terminal, flags }: Call<ServeFlags>): Promise<number> {
  if (flags.server !== undefined)
    throw new InputError("serve answers itself and asks no --server.", "Leave --server out.");
  const { asOf } = await daysOf(flags);
  const { port, host } = flags;
  const folder = flags.releases ?? terminal.env["TAPELINE_RELEASES"];
  const checkout = followedCheckout({ ...flags, releases: folder }, terminal);
  const say = (line: string): void => terminal.stderr.write(`${line}\n`);
  const releases = await ServerReleases.open({
    builtIn: await builtInRelease(),
    store: folder === undefined ? undefined : new ReleaseStore(resolve(terminal.cwd, folder)),
    now: instant,
    failed: (error) => say((error as Error).message),
  });
  const drafts = draftsOf(flags, terminal, folder === undefined ? {} : { releases });
  const server = await startServer({
    releases,
    editorToken: terminal.env["TAPELINE_EDITOR_TOKEN"],
    drafts,
    // A server outlives the day it was started on.
    today: () => asOf ?? today(),
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(flags.log === true ? { log: say } : {}),
  });
  // Nobody knows the address yet, so that nobody is answered from another release first.
  const following = checkout && (await followCheckout({ checkout, releases, say }));
  if (flags.json === true) printJson(terminal, { url: server.url });
  else terminal.stdout.write(`${server.url}\n`);
  terminal.stderr.write("Answering until Ctrl-C.\n");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  terminal.stderr.write("Finishing what is in flight.\n");
  await Promise.all([server.close(), following && following.close()]);
  return exitCodes.answered;
}

/** Drafts over the checkout that somebody is in; none where no folder is named. */
function draftsOf(
  { drafts: folder, approvals }: ServeFlags,
  { cwd, env }: Call["terminal"],
  publishing: { readonly releases?: ServerReleases },
): CheckoutDrafts | undefined {
  if (folder === undefined) return undefined;
  if ((env["TAPELINE_EDITOR_TOKEN"] ?? "") === "")
    throw new InputError(
      "Drafts are for those who hold the editors' token, and none is set.",
      "Set TAPELINE_EDITOR_TOKEN.",
    );
  if (!existsSync(join(cwd, "packages/content/release.yaml")))
    throw new InputError(
      `${cwd} is no checkout that drafts could change.`,
      "Call this in the folder that holds packages/content.",
    );
  return new CheckoutDrafts({
    checkout: cwd,
    folder: resolve(cwd, folder),
    now: instant,
    approvals: approvalsFrom(approvals ?? env["TAPELINE_APPROVALS"] ?? "0"),
    ...publishing,
  });
}

function approvalsFrom(written: string): number {
  if (written === "0" || written === "1") return Number(written);
  throw new InputError(
    `Expected 0 or 1 approvals, found ${JSON.stringify(written)}.`,
    "Set --approvals or TAPELINE_APPROVALS to 1 where a second editor has to approve of a draft.",
  );
}
