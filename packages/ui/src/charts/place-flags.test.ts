import fc from "fast-check";
import { expect, test } from "vitest";

import { placeFlags } from "./place-flags.ts";

const room = { top: 28, bottom: 396, above: 10, below: 24 };
const level = (y: number) =>
  [
    [50, y],
    [700, y],
  ] as const;

test("a flag keeps off lines, points and other flags where there is room", () => {
  const flags = [
    { cx: 600, cy: 220, away: -1, width: 230 },
    { cx: 590, cy: 290, away: -1, width: 230 },
  ] as const;
  const lines = [level(220), level(290), level(300)];
  const places = placeFlags(flags, { ...room, lines });
  for (const [index, at] of places.entries()) {
    for (const [[, y]] of lines) expect(at - 10 > y || at + 24 < y).toBe(true);
    for (const other of places.slice(index + 1)) expect(Math.abs(at - other)).toBeGreaterThan(34);
  }
});

test("every flag has a place within the frame, whatever lies there", () => {
  const flag = fc.record({
    cx: fc.integer({ min: 50, max: 700 }),
    cy: fc.integer({ min: 28, max: 396 }),
    away: fc.constantFrom(1 as const, -1 as const),
    width: fc.integer({ min: 20, max: 260 }),
  });
  fc.assert(
    fc.property(
      fc.array(flag, { maxLength: 5 }),
      fc.array(fc.integer(), { maxLength: 8 }),
      (flags, heights) => {
        const places = placeFlags(flags, { ...room, lines: heights.map(level) });
        expect(places).toHaveLength(flags.length);
        for (const at of places) {
          expect(at).toBeGreaterThanOrEqual(room.top + room.above);
          expect(at).toBeLessThanOrEqual(room.bottom - room.below);
        }
      },
    ),
  );
});
