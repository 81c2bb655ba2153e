import { knowledge } from "@tapeline/content";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { LoggedCall } from "./logged-call.ts";
import { measureRequests, type MeasuredRange } from "./measure-requests.ts";

const { questions } = knowledge;
const start = Date.parse("2026-11-02T00:00:00Z");
const hour = 3_600_000;
const measured = (calls: readonly LoggedCall[]) => measureRequests(calls, questions);
const range = (calls: readonly LoggedCall[], fact: "requestsPerMonth" | "inputTokens") =>
  measured(calls).answers[fact] as MeasuredRange;

/** Two weeks with a call in each hour, and one in the very last. */
const steady: readonly LoggedCall[] = Array.from({ length: 14 * 24 + 1 }, (_, index) => ({
  time: start + index * hour,
  inputTokens: 1000,
  outputTokens: 100,
}));

test("a steady log gives its rate, its lengths and its hours, each as measured", () => {
  const { answers } = measured(steady);
  expect(answers).toMatchObject({
    requestLog: true,
    inputTokens: { low: 1000, base: 1000, high: 1000, measured: true },
    outputTokens: { base: 100 },
    reasoningMultiplier: { base: 1 },
  });
  expect((answers.requestsPerMonth as MeasuredRange).base).toBeCloseTo(730, -1);
  expect((answers.activeHoursPerMonth as MeasuredRange).base).toBeCloseTo(730, -1);
  // One call an hour, so that the busiest minute has sixty times the average.
  expect(measured(steady).leftOut.map(({ fact }) => fact)).toEqual([
    "cacheableInput",
    "callsPerRequest",
    "peakToAverage",
  ]);
});

test("calls of one request count once, and their number tells the calls a request", () => {
  const agents = steady.map((call, index) => ({ ...call, request: String(Math.floor(index / 4)) }));
  const { answers } = measured(agents);
  expect((answers.callsPerRequest as MeasuredRange).base).toBeCloseTo(4, 1);
  expect((answers.requestsPerMonth as MeasuredRange).base).toBeCloseTo(184, -1);
});

test("the share that came from a cache is that of all tokens sent", () => {
  const cached = steady.map((call, index) => ({
    ...call,
    cachedInputTokens: index % 2 === 0 ? 500 : 0,
  }));
  expect((measured(cached).answers.cacheableInput as MeasuredRange).base).toBeCloseTo(25, 0);
});

test("a log of an hour tells lengths and no volume, and says why", () => {
  const { answers, leftOut } = measured(steady.slice(0, 2));
  expect(answers.inputTokens).toBeDefined();
  expect(answers.requestsPerMonth).toBeUndefined();
  expect(leftOut).toContainEqual({
    fact: "requestsPerMonth",
    because: "the log covers less than a day",
  });
});

const call = fc.record({
  time: fc.integer({ min: start, max: start + 20 * 24 * hour }),
  inputTokens: fc.integer({ min: 1, max: 100_000 }),
  outputTokens: fc.integer({ min: 1, max: 4000 }),
});
const someCalls = fc.array(call, { minLength: 2, maxLength: 300 });

test("the order of a log's lines changes nothing", () => {
  fc.assert(
    fc.property(someCalls, (calls) => {
      const sorted = calls.toSorted((a, b) => b.time - a.time || a.inputTokens - b.inputTokens);
      const [one, other] = [measured(calls), measured(sorted)];
      expect(one.from).toBe(other.from);
      expect(Object.keys(one.answers)).toEqual(Object.keys(other.answers));
      expect(range(calls, "inputTokens").base).toBeCloseTo(range(sorted, "inputTokens").base, 6);
    }),
  );
});

test("every range is in order, within what its question allows, and marked as measured", () => {
  fc.assert(
    fc.property(someCalls, (calls) => {
      for (const [fact, found] of Object.entries(measured(calls).answers)) {
        if (found === true) continue;
        const { min, max } = questions[fact as "inputTokens"].allowed!;
        expect(found.measured).toBe(true);
        expect(found.low).toBeGreaterThanOrEqual(min);
        expect(found.low).toBeLessThanOrEqual(found.base);
        expect(found.base).toBeLessThanOrEqual(found.high);
        expect(found.high).toBeLessThanOrEqual(max);
      }
    }),
  );
});

test("more calls in the same time are more requests a month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), (times) => {
      const many = steady.flatMap((one) => Array.from({ length: times }, () => one));
      expect(
        range(many, "requestsPerMonth").base / range(steady, "requestsPerMonth").base,
      ).toBeCloseTo(times, 2);
    }),
  );
});
