import type { Worker } from "node:worker_threads";

import { formatProblem } from "@tapeline/documents";

import type { Look } from "./following-thread.ts";
import type { ServerReleases } from "./server-releases.ts";

/** A thread that ended by itself is started again after so long, in milliseconds. */
const againAfterMs = 1_000;
/** So many problems are told at once. */
const mostTold = 20;

/** A checkout that is being followed. */
export interface Following {
  /** Looks no more; the release that was shown last stays. */
  close(): Promise<void>;
}

/**
 * Shows what the files of a checkout make as the current release of a server, at once and whenever one of them is saved. Where they
 * do not hold together, what is wrong is said and the release before stays. Resolves after the first look.
 */
export async function followCheckout(settings: {
  /** The folder that holds `packages/content` and `packages/pricing`. */
  readonly checkout: string;
  readonly releases: ServerReleases;
  /** Takes lines: which release is shown, what is wrong in the files and where, why they could not be followed. */
  readonly say: (line: string) => void;
}): Promise<Following> {
  const { checkout, releases, say } = settings;
  const { startFollowing } = await import("./following-thread.ts");
  let thread: Worker;
  let again: NodeJS.Timeout | undefined;
  let closed = false;
  await new Promise<void>((resolve) => {
    const take = (look: Look): void => {
      for (const line of linesOf(look, releases)) say(line);
      resolve();
    };
    const start = (): void => {
      thread = startFollowing(checkout);
      thread.on("message", take);
      thread.on("error", (error) => say(unfollowed(error.message)));
      thread.on("exit", () => {
        resolve();
        if (!closed) again = setTimeout(start, againAfterMs);
      });
    };
    start();
  });
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      await thread.terminate();
    },
  };
}

/** Shows what a look found, if it may be shown, and what is to be said of it. */
function linesOf(look: Look, releases: ServerReleases): readonly string[] {
  if ("unread" in look) return [unfollowed(look.unread)];
  if ("preview" in look)
    return releases.preview(look.preview)
      ? [`Shown from now on: release ${releases.current.version}.`]
      : [];
  const { problems } = look;
  const rest = problems.length - mostTold;
  return [
    ...problems.slice(0, mostTold).map(formatProblem),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
    `Release ${releases.current.version} stays.`,
  ];
}

const unfollowed = (why: string): string => `The files could not be followed: ${why}`;
