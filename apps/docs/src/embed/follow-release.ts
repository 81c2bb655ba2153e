import { follow, TRPCClientError, type ApiClient } from "@tapeline/api/client";

/** How long to wait before asking again after a line broke, in milliseconds: at first, and at most. */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Tells the hash of the release that a server speaks from, at once and whenever another takes its place, until the signal aborts. A
 * server ends each line after a while, and may be started again: it is asked anew. One that holds a single release says so, and is
 * not asked again.
 */
export async function followRelease(
  client: ApiClient,
  tell: (hash: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    try {
      for await (const { hash } of follow(client.releases.changes, {}, { signal })) {
        waitMs = firstWaitMs;
        tell(hash);
      }
      await pause(waitMs, signal);
    } catch (error) {
      if (signal.aborted || holdsNone(error)) return;
      await pause(waitMs, signal);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
  }
}

const holdsNone = (error: unknown): boolean =>
  error instanceof TRPCClientError &&
  (error.data as { readonly code?: string } | undefined)?.code === "NOT_FOUND";

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const leave = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", leave, { once: true });
  });
}
