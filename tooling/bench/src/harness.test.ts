import { expect, test } from "vitest";
import { contender, judge, measure, median, type Contender } from "./harness.ts";
import { duration, renderBench, renderGate } from "./report.ts";

/** A contender that always takes this long. */
const taking = (name: string, seconds: number): Contender => ({
  name,
  time: (runs) => runs * seconds,
});

test("the median is the middle, or between the two in the middle", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("each contender is timed in at least seven rounds, long enough to be told apart", async () => {
  const asked: number[] = [];
  const quick: Contender = {
    name: "quick",
    time(runs) {
      asked.push(runs);
      return runs * 1e-4;
    },
  };
  const [timing] = await measure([quick]);
  expect(timing!.seconds.length).toBeGreaterThanOrEqual(7);
  expect(asked.at(-1)! * 1e-4).toBeGreaterThanOrEqual(0.03);
});

test("contenders take turns, and who goes first changes", async () => {
  const order: string[] = [];
  const noting = (name: string): Contender => ({
    name,
    time(runs) {
      order.push(name);
      return runs;
    },
  });
  await measure([noting("a"), noting("b")]);
  // Two runs each to warm up and to find out how long one takes.
  expect(order.slice(4, 10).join("")).toBe("abbaab");
});

test("a contender does its work as often as it is asked", async () => {
  let count = 0;
  const counting = contender("counting", () => ++count);
  await counting.time(7);
  expect(count).toBe(7);
});

test("a gate is met up to a quarter above its promise", async () => {
  const timings = await measure([taking("ours", 1.24), taking("floor", 1), taking("late", 1.26)]);
  const [met, missed] = judge(
    [
      { of: "ours", to: "floor", atMost: 1 },
      { of: "late", to: "floor", atMost: 1 },
    ],
    timings,
  );
  expect(met).toMatchObject({ met: true });
  expect(missed).toMatchObject({ met: false });
});

test("a gate with an absent contender is not measured, and says so", () => {
  const [result] = judge([{ of: "ours", to: "floor", atMost: 8 }], []);
  expect(result).toMatchObject({ ratio: undefined });
  expect(renderGate(result!)).toBe("  – ours at most 8 × floor: not measured");
});

test("a gate reads as the promise was given", () => {
  const gate = { of: "ours", to: "peer", met: true };
  expect(renderGate({ ...gate, atMost: 1 / 40, ratio: 1 / 60 })).toBe(
    "  ✓ ours at least 40 × as fast as peer: 60",
  );
  expect(renderGate({ ...gate, atMost: 4, ratio: 6, met: false })).toBe(
    "  ✗ ours at most 4 × peer: 6",
  );
});

test("the table has the quickest first and names who did not run", () => {
  const contenders = [{ name: "numpy", absent: "no python3" }];
  const bench = { measure: "P0", title: "nothing", contenders, gates: [] };
  const timings = [
    { name: "slow", seconds: [2e-3] },
    { name: "quick", seconds: [1e-3] },
  ];
  expect(renderBench(bench, timings, []).split("\n")).toEqual([
    "P0 nothing",
    "  quick     1 ms  1 ×",
    "  slow      2 ms  2 ×",
    "  numpy  not run  no python3",
  ]);
});

test("durations pick their unit", () => {
  expect([2.1e-8, 1.5e-6, 0.0123, 2].map(duration)).toEqual(["21 ns", "1.5 µs", "12.3 ms", "2 s"]);
});
