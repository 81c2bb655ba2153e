import { describe, expect, test } from "vitest";
import type { Progress } from "@tapeline/engine";

import { runJob, type JobEvent } from "./job.ts";

function* counting(total: number): Generator<Progress | string, number> {
  for (let done = 1; done <= total; done += 1) {
    yield { done, total, what: "counting" };
    if (done === 5) yield "five";
  }
  return total;
}

function recorder() {
  const seen: { steps: number; end?: { steps: number; how: string } } = { steps: 0 };
  return {
    seen,
    observe: {
      step: () => void (seen.steps += 1),
      ended: (_: string, end: { steps: number; how: string }) => void (seen.end = end),
    },
  };
}

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const event of events) list.push(event);
  return list;
}

describe("a long computation", () => {
  test("tells progress, what it finds on the way and its result last", async () => {
    const events = await all(runJob(counting(10), { path: "count" }));
    expect(events).toHaveLength(12);
    expect(events[5]).toEqual({ found: "five" });
    expect(events.at(-1)).toEqual({ result: 10 });
  });

  test("tells progress once for each whole per cent", async () => {
    const { seen, observe } = recorder();
    const events = await all(runJob(counting(1000), { path: "count", observe }));
    const told = events.filter((event) => "progress" in event);
    expect(seen.steps).toBe(1001);
    expect(told).toHaveLength(101);
  });

  test("takes no further step once it is aborted", async () => {
    const { seen, observe } = recorder();
    const stop = new AbortController();
    const events: JobEvent<string, number>[] = [];
    for await (const event of runJob(counting(1e6), { path: "c", observe, signal: stop.signal })) {
      events.push(event);
      if (events.length === 3) stop.abort();
    }
    expect(events.some((event) => "result" in event)).toBe(false);
    expect(seen.end).toEqual({ steps: seen.steps, how: "stopped" });
    const after = seen.steps;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.steps).toBe(after);
  });

  test("lets other work run between its steps", async () => {
    let ran = 0;
    const ticking = setInterval(() => void (ran += 1), 1);
    function* slow(): Generator<Progress, number> {
      for (let done = 0; done < 30; done += 1) {
        const until = performance.now() + 2;
        while (performance.now() < until);
        yield { done, total: 30, what: "slow" };
      }
      return 1;
    }
    await all(runJob(slow(), { path: "slow" }));
    clearInterval(ticking);
    expect(ran).toBeGreaterThan(5);
  });

  test("passes on a failure and says that it failed", async () => {
    const { seen, observe } = recorder();
    function* failing(): Generator<Progress, number> {
      yield { done: 0, total: 1, what: "failing" };
      throw new Error("broken");
    }
    await expect(all(runJob(failing(), { path: "f", observe }))).rejects.toThrow("broken");
    expect(seen.end?.how).toBe("failed");
  });

  test("says that the server is closing where that stops it", async () => {
    const stopping = AbortSignal.abort();
    const events = all(runJob(counting(10), { path: "count", stopping }));
    await expect(events).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  });
});
