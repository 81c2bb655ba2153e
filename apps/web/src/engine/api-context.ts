import type { ApiContext } from "@tapeline/api/worker";

import { currentRelease, releasePart } from "./release.ts";

/** The current release as the router takes it, fetched once. What no verdict needs is fetched when it is first asked for. */
export const fetchContext: () => Promise<ApiContext> = once(async () => {
  const release = await currentRelease();
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
});

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
