import { expect, test } from "vitest";
import { clocked, medianClocks } from "./clocks.ts";
import { renderTable } from "./report.ts";

test("work is timed by the processor and by the clock", () => {
  const waited = clocked(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40));
  expect(waited.wall).toBeGreaterThan(35);
  expect(waited.cpu).toBeLessThan(waited.wall);
});

test("each clock has its own median", () => {
  const several = [
    { cpu: 1, wall: 9 },
    { cpu: 2, wall: 3 },
    { cpu: 3, wall: 6 },
  ];
  expect(medianClocks(several)).toEqual({ cpu: 2, wall: 6 });
});

test("a table has its columns in line", () => {
  expect(
    renderTable([
      ["what", "time", ""],
      ["verdict", "25 ms", "goal"],
    ]),
  ).toEqual(["  what      time", "  verdict  25 ms  goal"]);
});
