import type { Page } from "@playwright/test";

import { untilQuiet } from "./until-quiet.ts";

/** How a page opened. */
export interface Opening {
  /** When the largest thing was painted, in milliseconds after the start. */
  readonly largestPaint: number;
  /** Time beyond 50 ms of each task of the main thread after the first paint, in milliseconds, together. */
  readonly blocking: number;
  /** How far things moved without anybody's doing. */
  readonly shift: number;
}

/** Opens a page and watches it until it has fetched nothing for a while. */
export async function watchOpening(page: Page, url: string): Promise<Opening> {
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, tasks: [] as [number, number][], shift: 0, firstPaint: 0 };
    Object.assign(globalThis, { opening: seen });
    const watch = (type: string, told: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({
        type,
        buffered: true,
      });
    watch("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
    watch("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
    watch("paint", ({ name, startTime }) => {
      if (name === "first-contentful-paint") seen.firstPaint = startTime;
    });
    watch("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.shift += value;
    });
  });
  await page.goto(url);
  await untilQuiet(page, 2_500);
  return page.evaluate(() => {
    const { opening } = globalThis as unknown as {
      readonly opening: {
        readonly largestPaint: number;
        readonly tasks: readonly [number, number][];
        readonly shift: number;
        readonly firstPaint: number;
      };
    };
    const blocking = opening.tasks
      .filter(([start]) => start >= opening.firstPaint)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { largestPaint: opening.largestPaint, blocking, shift: opening.shift };
  });
}
