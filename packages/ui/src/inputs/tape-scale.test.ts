import fc from "fast-check";
import { expect, test } from "vitest";

import { marksOf, placeOf, stepped, tapeScale, valueAt, type TapeScale } from "./tape-scale.ts";

const requests = tapeScale({ min: 0, max: 1e10, usual: { low: 1e4, high: 1e6 } });
const bar = tapeScale({ min: 50, max: 100 });
const level = tapeScale({ min: 0, max: 5, integer: true });
const budget = tapeScale({ min: 0, max: 1e9 });
const anyScale = fc.constantFrom<TapeScale>(requests, bar, level, budget);

test("spans two decades around what is usual, and a share from end to end", () => {
  expect([requests.kind, requests.from, requests.to]).toEqual(["log", 100, 1e8]);
  expect([bar.kind, bar.from, bar.to]).toEqual(["linear", 50, 100]);
  expect([budget.kind, budget.from, budget.to]).toEqual(["log", 1, 1e9]);
  expect(tapeScale({ min: 0, max: 1e10, usual: { low: 1e4, high: 1e6 }, holds: [3e9] }).to).toBe(
    1e10,
  );
});

test("a value stands where it is read off again", () => {
  fc.assert(
    fc.property(anyScale, fc.double({ min: 0, max: 1, noNaN: true }), (scale, place) => {
      const value = valueAt(place, scale);
      expect(value).toBeGreaterThanOrEqual(scale.from);
      expect(value).toBeLessThanOrEqual(scale.to);
      expect(valueAt(placeOf(value, scale), scale)).toBe(value);
    }),
  );
});

test("keys move a value by a step that can be seen, and never past an end", () => {
  fc.assert(
    fc.property(
      anyScale,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(1, 10),
      (scale, place, by) => {
        const value = valueAt(place, scale);
        const up = stepped(value, by, scale);
        expect(up).toBeLessThanOrEqual(scale.to);
        expect(up > value || value === scale.to).toBe(true);
        const down = stepped(value, -by, scale);
        expect(down).toBeGreaterThanOrEqual(scale.least);
        expect(down < value || value === scale.least).toBe(true);
      },
    ),
  );
  expect(stepped(100, -1, requests)).toBe(0);
  expect(stepped(0, 1, requests)).toBe(100);
});

test("marks lie in order between the ends, the decades longest and labelled", () => {
  for (const scale of [requests, bar, level, budget]) {
    const marks = marksOf(scale, 720);
    expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(marks.filter(({ value }) => value !== undefined).length).toBeGreaterThan(2);
    expect(marks.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
  }
  const labels = (scale: TapeScale, room: number): (number | undefined)[] =>
    marksOf(scale, room).flatMap(({ value }) => (value === undefined ? [] : [value]));
  expect(labels(bar, 720)).toEqual([50, 60, 70, 80, 90, 100]);
  expect(labels(bar, 240)).toEqual([60, 80, 100]);
  expect(labels(requests, 720)).toEqual([100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8]);
});
