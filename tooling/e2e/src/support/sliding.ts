import type { Page } from "@playwright/test";

/** How a slider of the what-if tray answered while it was moved. Milliseconds. */
export interface Sliding {
  /** From a key to the advice for its step, or for a later one, standing in the page; once for each key. */
  readonly answers: readonly number[];
  /** From a key to the frame after every figure was drawn for its step or a later one. */
  readonly redraws: readonly number[];
  /** The longest task of the main thread while it was moved. */
  readonly longestTask: number;
  readonly shift: number;
}

/** Has to be called before the page opens: watches keys, and which step the advice and the figures in the page are for. */
export async function watchSteps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Key {
      readonly at: number;
      value?: string | null;
    }
    const seen = {
      answers: [] as number[],
      redraws: [] as number[],
      longestTask: 0,
      shift: 0,
      unanswered: [] as Key[],
      undrawn: [] as Key[],
    };
    Object.assign(globalThis, { sliding: seen });
    /** The keys that a step answers: its own, the first where a value came twice, and those before it. */
    const answered = (waiting: Key[], tried: string | null): Key[] =>
      waiting.splice(0, 1 + waiting.findIndex(({ value }) => tried?.endsWith(`:${value}`)));
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        // When the browser had the key, not when the page came round to it.
        const key = { at: timeStamp };
        seen.unanswered.push(key);
        seen.undrawn.push(key);
      },
      { capture: true },
    );
    new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) {
        const element = target as Element;
        if (attributeName === "aria-valuenow") {
          const key = seen.undrawn.at(-1);
          if (key !== undefined) key.value ??= element.getAttribute(attributeName);
          continue;
        }
        const tried = element.getAttribute("data-tried");
        if (element.closest("aside") !== null) {
          const now = performance.now();
          seen.answers.push(...answered(seen.unanswered, tried).map(({ at }) => now - at));
          continue;
        }
        const keys = answered(seen.undrawn, tried);
        requestAnimationFrame(() =>
          setTimeout(() => seen.redraws.push(...keys.map(({ at }) => performance.now() - at))),
        );
      }
    }).observe(document, { subtree: true, attributeFilter: ["aria-valuenow", "data-tried"] });
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
  await slider.focus();
  // Once there and back before it counts: the case is laid out, and code is warm.
  for (let count = 0; count < 40; count++) await step(page, count);
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const { sliding } = globalThis as unknown as { readonly sliding: Record<string, unknown> };
    const none = { answers: [], redraws: [], unanswered: [], undrawn: [] };
    Object.assign(sliding, { ...none, longestTask: 0, shift: 0 });
  });
  for (let count = 0; count < steps; count++) await step(page, count);
  await page.waitForTimeout(1_000);
  return page.evaluate(() => (globalThis as unknown as { readonly sliding: Sliding }).sliding);
}

/** Twenty steps up and twenty down. Keys go to what has the focus: nothing is looked up in the page, which would cost its time. */
async function step(page: Page, count: number): Promise<void> {
  await page.keyboard.press(count % 40 < 20 ? "ArrowRight" : "ArrowLeft");
  await page.waitForTimeout(33);
}
