import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  decadesAround,
  logTicks,
  monthTicks,
  roundValues,
  spreadApart,
  tapeAround,
} from "./ticks.ts";

const amount = fc.double({ min: 1e-3, max: 1e12, noNaN: true });

describe("axes", () => {
  test("of money begin at zero, step evenly and reach the largest value", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 3, max: 8 }), (most, about) => {
        const values = roundValues(0, most, about);
        expect(values[0]).toBe(0);
        expect(values.at(-1)!).toBeGreaterThanOrEqual(most * 0.999);
        expect(values.length).toBeLessThanOrEqual(about + 2);
      }),
    );
  });
  test("reach below zero where a value does", () => {
    expect(roundValues(-60, 230, 5)).toEqual([-100, 0, 100, 200, 300]);
  });
  test("on a log tape have a long tick for each decade and a middle one for each five", () => {
    const ticks = logTicks(50, 2000);
    expect(ticks.map(({ value }) => value)).toEqual([
      50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000,
    ]);
    expect(ticks.filter(({ length }) => length === 10).map(({ value }) => value)).toEqual([
      100, 1000,
    ]);
    expect(ticks.filter(({ length }) => length === 7).map(({ value }) => value)).toEqual([50, 500]);
  });
  test("of months always name the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 84 }), fc.integer({ min: 2, max: 7 }), (end, most) => {
        const labelled = monthTicks(end, most).filter((tick) => tick.labelled);
        expect(labelled.at(-1)?.value).toBe(end);
        expect(labelled.length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
  test("hold every value between their ends", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (values) => {
        for (const [from, to] of [decadesAround(values), tapeAround(values)])
          for (const value of values) {
            expect(from).toBeLessThanOrEqual(value * 1.001);
            expect(to).toBeGreaterThanOrEqual(value * 0.999);
          }
      }),
    );
  });
});

test("labels that would touch are moved apart in their order and stay within", () => {
  expect(spreadApart([10, 12, 90], 20, 0, 100)).toEqual([10, 30, 90]);
  expect(spreadApart([95, 99], 20, 0, 100)).toEqual([80, 100]);
  expect(spreadApart([50, 40], 20, 0, 100)).toEqual([60, 40]);
});
