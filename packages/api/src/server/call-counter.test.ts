import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { CallCounter } from "./call-counter.ts";

describe("counting a client's calls", () => {
  test("frees a place a minute after it was taken", () => {
    const counter = new CallCounter(2);
    expect(counter.admit("a", 1, 0)).toBeUndefined();
    expect(counter.admit("a", 1, 10_000)).toBeUndefined();
    expect(counter.admit("a", 1, 20_000)).toEqual({ waitMs: 40_000 });
    expect(counter.admit("a", 1, 60_000)).toBeUndefined();
    expect(counter.admit("a", 2, 60_001)).toEqual({ waitMs: 59_999 });
  });

  test("admits no more than the limit in any minute, and again after the wait it states", () => {
    const arrival = fc.record({ after: fc.nat(20_000), calls: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
        const counter = new CallCounter(5);
        const admitted: number[] = [];
        let now = 0;
        for (const { after, calls } of arrivals) {
          now += after;
          const waitMs = counter.admit("a", calls, now)?.waitMs ?? 0;
          now += waitMs;
          const refusedAgain = waitMs > 0 ? counter.admit("a", calls, now) : undefined;
          expect(refusedAgain).toBeUndefined();
          for (let call = 0; call < calls; call += 1) admitted.push(now);
          const recent = admitted.filter((at) => at > now - 60_000);
          expect(recent.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test("forgets clients that have been quiet when there are very many", () => {
    const counter = new CallCounter(1);
    for (let client = 0; client < 10_001; client += 1) counter.admit(`${client}`, 1, 0);
    expect(counter.clients).toBe(10_001);
    counter.admit("late", 1, 100_000);
    expect(counter.clients).toBe(1);
  });
});
