import type { Page } from "@playwright/test";

/** Waits until a page has fetched nothing for a while. It listens for releases as long as it is open, so its network is never idle. */
export async function untilQuiet(page: Page, quietMs: number): Promise<void> {
  await page.waitForFunction(
    (quiet) => {
      const ends = performance.getEntriesByType("resource").map((entry) => {
        return (entry as PerformanceResourceTiming).responseEnd;
      });
      return performance.now() - Math.max(0, ...ends) > quiet;
    },
    quietMs,
    { polling: 250 },
  );
}
