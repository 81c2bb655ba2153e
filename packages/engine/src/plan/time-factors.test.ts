import fc from "fast-check";
import { expect, test } from "vitest";

import type { Economy } from "./plan-option.ts";
import { timeTableOf } from "./time-factors.ts";

const economyOf = (discount: readonly number[], horizon: readonly number[]): Economy => ({
  value: new Float64Array(discount.length),
  discount: Float64Array.from(discount),
  horizon: Float64Array.from(horizon),
});

test("a month spent on tests discounts what comes after and shortens the time that is left", () => {
  const world = fc.record({
    discount: fc.double({ min: 0.9, max: 1, noNaN: true }),
    horizon: fc.integer({ min: 1, max: 84 }),
  });
  fc.assert(
    fc.property(
      fc.array(world, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0, 0.5, 1, 3.5, 12, 40),
      (worlds, months) => {
        const economy = economyOf(
          worlds.map(({ discount }) => discount),
          worlds.map(({ horizon }) => horizon),
        );
        const { discount, left, greatestShare } = timeTableOf(economy).at(months);
        worlds.forEach((one, index) => {
          expect(discount[index]).toBeCloseTo(Math.pow(one.discount, months), 12);
          expect(left[index]).toBeCloseTo(Math.max(0, 1 - months / one.horizon), 12);
        });
        expect(greatestShare).toBe(
          Math.max(...discount.map((factor, index) => factor * left[index])),
        );
      },
    ),
  );
});

test("no month spent leaves everything as it is", () => {
  const { discount, left } = timeTableOf(economyOf([0.9, 0.99], [12, 36])).at(0);
  expect([...discount, ...left]).toEqual([1, 1, 1, 1]);
});

test("nothing is left once tests take longer than the horizon", () => {
  expect([...timeTableOf(economyOf([1], [6])).at(7).left]).toEqual([0]);
});

test("time goes by alike whatever the value, and differently with another horizon", () => {
  const economy = economyOf([0.99], [12]);
  const richer = { ...economy, value: Float64Array.of(1e9) };
  expect(timeTableOf(richer)).toBe(timeTableOf(economy));
  const longer = { ...economy, horizon: Float64Array.of(24) };
  expect(timeTableOf(longer).at(6).left[0]).toBe(0.75);
  expect(timeTableOf(economy).at(6).left[0]).toBe(0.5);
});
