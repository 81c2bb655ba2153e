import type { Page } from "@playwright/test";

/** How a slider of the what-if tray answered while it was moved. Milliseconds. */
export interface Sliding {
  /** From a key to the advice for its step, or for a later one, having come to the page; once for each key. */
  readonly told: readonly number[];
  /** From a key to the advice for its step, or for a later one, standing in the page; once for each key. */
  readonly answers: readonly number[];
  /** From a key to the frame after every figure in sight was drawn for its step or a later one. */
  readonly redraws: readonly number[];
  /** The longest task of the main thread while it was moved. */
  readonly longestTask: number;
  readonly shift: number;
}

/** Has to be called before the page opens: watches keys, what is asked and answered for them, and for which step the figures in the page are. */
export async function watchSteps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    /** Keys by when the browser had them, not when the page came round to them; and the changes that were asked for them. */
    interface Step {
      readonly keys: number[];
      readonly tried: string;
    }
    interface Asked {
      readonly path?: string;
      readonly call: number;
      readonly input?: { readonly changes: Readonly<Record<string, number>> };
    }
    const seen = {
      told: [] as number[],
      answers: [] as number[],
      redraws: [] as number[],
      longestTask: 0,
      shift: 0,
      keys: [] as number[],
      unanswered: [] as Step[],
      undrawn: [] as Step[],
    };
    Object.assign(globalThis, { sliding: seen });
    addEventListener("keydown", ({ timeStamp }) => seen.keys.push(timeStamp), { capture: true });

    let asked = false;
    const since = (keys: readonly number[]): number[] => keys.map((at) => performance.now() - at);
    /** The keys of each call that is under way. */
    const calls = new WeakMap<MessagePort, Map<number, readonly number[]>>();
    const ports = MessagePort.prototype as {
      start: (this: MessagePort) => void;
      postMessage: (this: MessagePort, message: unknown) => void;
    };
    const { postMessage, start } = ports;
    ports.start = function () {
      const own = new Map<number, readonly number[]>();
      calls.set(this, own);
      start.call(this);
      this.addEventListener(
        "message",
        ({ data: { call } }: MessageEvent<Asked>) => {
          seen.told.push(...since(own.get(call) ?? []));
          own.delete(call);
        },
        // Before the page's own, which draws.
        { capture: true },
      );
    };
    ports.postMessage = function (message) {
      const { path, call, input } = (message ?? {}) as Partial<Asked>;
      if (path === "assessment.whatIf") {
        asked = true;
        // Keys that came while the one before was answered are answered by the last of them.
        const keys = seen.keys.splice(0);
        const changes = Object.entries(input!.changes);
        const tried = changes.map(([fact, value]) => `${fact}:${value}`).join(",");
        calls.get(this)?.set(call!, keys);
        for (const steps of [seen.unanswered, seen.undrawn]) steps.push({ keys, tried });
      }
      postMessage.call(this, message);
    };

    /** The keys that a step answers: its own, the first where a value came twice, and those before it. */
    const answered = (waiting: Step[], tried: string | null): number[] =>
      waiting
        .splice(0, 1 + waiting.findIndex((step) => step.tried === tried))
        .flatMap(({ keys }) => keys);
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target as Element;
        const tried = element.getAttribute("data-tried");
        if (element.closest("aside") !== null) {
          // A page that asks no worker has answered each key before the next one comes.
          const keys = asked ? answered(seen.unanswered, tried) : seen.keys.splice(0);
          seen.answers.push(...since(keys));
          continue;
        }
        const keys = answered(seen.undrawn, tried);
        requestAnimationFrame(() => setTimeout(() => seen.redraws.push(...since(keys))));
      }
    }).observe(document, { subtree: true, attributeFilter: ["data-tried"] });
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
  await page.keyboard.up("ArrowLeft");
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const { sliding } = globalThis as unknown as { readonly sliding: Record<string, unknown> };
    const none = { told: [], answers: [], redraws: [], keys: [], unanswered: [], undrawn: [] };
    Object.assign(sliding, { ...none, longestTask: 0, shift: 0 });
  });
  for (let count = 0; count < steps; count++) await step(page, count);
  await page.keyboard.up("ArrowLeft");
  await page.waitForTimeout(1_000);
  return page.evaluate(() => (globalThis as unknown as { readonly sliding: Sliding }).sliding);
}

/**
 * Twenty steps up and twenty down, each way with the key held. Keys go to what has the focus: nothing is looked up in the page, which
 * would cost its time.
 */
async function step(page: Page, count: number): Promise<void> {
  const [key, other] = count % 40 < 20 ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  if (count > 0 && count % 20 === 0) await page.keyboard.up(other);
  await page.keyboard.down(key);
  await page.waitForTimeout(33);
}
