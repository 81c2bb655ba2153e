import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * The most processor time, in milliseconds, that one task of the page's own thread took while something was done. Time that the
 * machine gave to others does not count.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  const times = trace.traceEvents.flatMap((event) =>
    event.name.includes("RunTask") && event.tdur !== undefined && pages.has(threadOf(event))
      ? [event.tdur / 1000]
      : [],
  );
  if (times.length === 0) throw new Error("the trace tells the time of no task of the page");
  return times.reduce((longest, time) => Math.max(longest, time));
}
