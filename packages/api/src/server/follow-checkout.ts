import type { Problem } from "@tapeline/documents";
import type { ReleaseManifest } from "@tapeline/store";
import type { Worker } from "node:worker_threads";

import type { Look } from "./following-thread.ts";
import type { ServerReleases } from "./server-releases.ts";

/** A thread that ended by itself is started again after so long, in milliseconds. */
const againAfterMs = 1_000;

/** A checkout that is being followed. */
export interface Following {
  /** Looks no more; the release that was shown last stays. */
  close(): Promise<void>;
}

/**
 * Shows what the files of a checkout make as the current release of a server, at once and whenever one of them is saved. Where they
 * do not hold together, `refused` is told all that is wrong, and the release before stays. Resolves after the first look.
 */
export async function followCheckout(settings: {
  /** The folder that holds `packages/content` and `packages/pricing`. */
  readonly checkout: string;
  readonly releases: ServerReleases;
  /** Told of each release that is shown. */
  readonly shown: (release: ReleaseManifest) => void;
  /** Told of what is wrong in the files. */
  readonly refused: (problems: readonly Problem[]) => void;
  /** Told, in a sentence, why files could not be read or the thread that reads them ended. */
  readonly failed: (why: string) => void;
}): Promise<Following> {
  const { checkout, releases, shown, refused, failed } = settings;
  const { startFollowing } = await import("./following-thread.ts");
  let thread: Worker;
  let again: NodeJS.Timeout | undefined;
  let closed = false;
  await new Promise<void>((resolve) => {
    const take = (look: Look): void => {
      if ("problems" in look) refused(look.problems);
      else if ("unread" in look) failed(look.unread);
      else if (releases.preview(look.preview)) shown(releases.current);
      resolve();
    };
    const start = (): void => {
      thread = startFollowing(checkout);
      thread.on("message", take);
      thread.on("error", (error) => failed(error.message));
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
