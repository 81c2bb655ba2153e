import { createHttpClient, follow } from "@tapeline/api/client";

import type { ReleaseManifest } from "../engine/release.ts";

/** How long to wait before asking again after a line broke, in milliseconds: at first, and at most. */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Tells which release is the current one of the server that the pages came from, now and whenever it changes, until the signal
 * aborts. Listens only while the page is seen, since a browser allows few open lines to one server; without a network, or where
 * the pages came from no server of ours, it waits and tries again.
 */
export async function listenForReleases(
  tell: (release: ReleaseManifest) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = createHttpClient(location.origin);
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    await untilSeen(signal);
    const unseen = new AbortController();
    const leave = (): void => {
      if (document.hidden) unseen.abort();
    };
    document.addEventListener("visibilitychange", leave);
    try {
      const until = AbortSignal.any([signal, unseen.signal]);
      for await (const release of follow(client.releases.changes, {}, { signal: until })) {
        waitMs = firstWaitMs;
        tell(release);
      }
    } catch {
      // Nothing is lost: the next line begins with the release that is current then.
      if (!unseen.signal.aborted && !signal.aborted) {
        await pause(waitMs, signal);
        waitMs = Math.min(2 * waitMs, longestWaitMs);
      }
    } finally {
      document.removeEventListener("visibilitychange", leave);
    }
  }
}

/** Waits until the page is seen and there is a network. */
async function untilSeen(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (document.hidden || !navigator.onLine)) {
    await new Promise<void>((resolve) => {
      const now = (): void => resolve();
      const once = { once: true, signal };
      document.addEventListener("visibilitychange", now, once);
      addEventListener("online", now, once);
      signal.addEventListener("abort", now, { once: true });
    });
  }
}

/** Waits so long, or until there is a network again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const now = (): void => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener("online", now, { once: true, signal });
    signal.addEventListener("abort", now, { once: true });
  });
}
