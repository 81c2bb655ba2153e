import type { ApiContext } from "@tapeline/api/worker";

import { releasePart, type ReleaseManifest } from "./release.ts";

const contexts = new Map<string, () => Promise<ApiContext>>();

/** A release as the router takes it, fetched once. What no verdict needs is fetched when it is first asked for. */
export function contextOf(release: ReleaseManifest): Promise<ApiContext> {
  const fetched = contexts.get(release.hash) ?? once(() => fetchContext(release));
  contexts.set(release.hash, fetched);
  return fetched();
}

async function fetchContext(release: ReleaseManifest): Promise<ApiContext> {
  const [knowledge, prices] = await Promise.all([
    releasePart(release, "knowledge"),
    releasePart(release, "prices"),
  ]);
  return {
    knowledge,
    prices,
    texts: once(() => releasePart(release, "texts")),
    practice: once(() => releasePart(release, "practice")),
    today: todayByTheClock(),
  };
}

/** Today where the reader is: the one place of the pages that reads the calendar. */
export function todayByTheClock(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Fetches once; what failed is tried again. */
function once<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () =>
    (fetched ??= fetchIt().catch((error: unknown) => {
      fetched = undefined;
      throw error;
    }));
}
