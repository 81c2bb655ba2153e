import type { Page } from "@playwright/test";

/** How a slider of the what-if tray answered while it was moved. Milliseconds. */
export interface Sliding {
  /** From asking to the new advice, once for each step. */
  readonly answers: readonly number[];
  /** From a key to the frame after the figures of that step, or of a later one, arrived. */
  readonly redraws: readonly number[];
  /** The longest task of the main thread while it was moved. */
  readonly longestTask: number;
  readonly shift: number;
}

/** Has to be called before the page opens: takes the time of each question that goes to the worker. */
export async function timeQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Told {
      readonly call: number;
      readonly path?: string;
      readonly result?: unknown;
    }
    const seen = {
      answers: [] as number[],
      redraws: [] as number[],
      longestTask: 0,
      shift: 0,
      keys: [] as number[],
    };
    Object.assign(globalThis, { sliding: seen });
    const asked = new Map<number, { readonly path: string; readonly at: number }>();
    const Before = globalThis.Worker;
    globalThis.Worker = class extends Before {
      constructor(...given: ConstructorParameters<typeof Before>) {
        super(...given);
        this.addEventListener("message", ({ data }: MessageEvent<Told>) => {
          const question = asked.get(data.call);
          if (question === undefined || data.result === undefined) return;
          asked.delete(data.call);
          if (question.path === "assessment.whatIf")
            seen.answers.push(performance.now() - question.at);
          if (question.path !== "assessment.whatIfWhole") return;
          // What is drawn now answers every key that was pressed before it was asked.
          requestAnimationFrame(() =>
            setTimeout(() => {
              const now = performance.now();
              seen.redraws.push(
                ...seen.keys.filter((at) => at <= question.at).map((at) => now - at),
              );
              seen.keys = seen.keys.filter((at) => at > question.at);
            }),
          );
        });
      }
      override postMessage(message: Told, ...rest: never[]): void {
        if (message.path?.startsWith("assessment.whatIf") === true)
          asked.set(message.call, { path: message.path, at: performance.now() });
        super.postMessage(message, ...rest);
      }
    };
    addEventListener("keydown", () => seen.keys.push(performance.now()), { capture: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        seen.longestTask = Math.max(seen.longestTask, duration);
    }).observe({ type: "longtask" });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: "layout-shift" });
  });
}

/** Moves the first slider of the open tray by so many keys, as many a second as a held key gives. */
export async function slide(page: Page, steps: number): Promise<Sliding> {
  const slider = page.getByRole("complementary", { name: "What if" }).getByRole("slider").first();
  // Once there and back before it counts: the case is laid out, and code is warm.
  for (const key of ["ArrowRight", "ArrowLeft"])
    for (let count = 0; count < 10; count++) await slider.press(key);
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const { sliding } = globalThis as unknown as { readonly sliding: Record<string, unknown> };
    Object.assign(sliding, { answers: [], redraws: [], longestTask: 0, shift: 0, keys: [] });
  });
  for (let count = 0; count < steps; count++) {
    await slider.press(count % 40 < 20 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(33);
  }
  await page.waitForTimeout(1_000);
  return page.evaluate(() => (globalThis as unknown as { readonly sliding: Sliding }).sliding);
}
