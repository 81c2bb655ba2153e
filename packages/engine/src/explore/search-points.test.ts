import { describe, expect, test } from "vitest";

import { deriveFacts, type Fact } from "../facts/derive-facts.ts";
import { smallCase, smallKnowledge } from "../testing/small-world.ts";
import { factIds, kindOf, type FactId } from "../vocabulary/facts.ts";
import { standsAt } from "./advice-at.ts";
import { searchScale } from "./search-points.ts";

const factOf = (id: FactId, answers: Record<string, unknown> = {}): Fact =>
  deriveFacts(smallCase(answers), smallKnowledge).of(id);

describe("the points at which a number is searched", () => {
  test("are thirteen with today's value, even on a logarithmic scale over a factor of 100 each way", () => {
    const { up, down } = searchScale(factOf("requestsPerMonth", { requestsPerMonth: 1e5 }));
    expect([up.length, down.length]).toEqual([6, 6]);
    const all = [...down.toReversed(), 1e5, ...up];
    for (let index = 1; index < all.length; index++)
      expect(all[index] / all[index - 1]).toBeCloseTo(Math.pow(100, 1 / 6), 9);
    expect(up.at(-1)).toBeCloseTo(1e7, 3);
    expect(down.at(-1)).toBeCloseTo(1e3, 6);
  });

  test("are even steps to both ends of what is allowed where the number may be below zero", () => {
    const { up, down } = searchScale(factOf("growthPerMonth", { growthPerMonth: 5 }));
    expect(up).toHaveLength(6);
    expect(down).toHaveLength(6);
    up.forEach((point, index) => expect(point).toBeCloseTo(5 + (45 / 6) * (index + 1), 9));
    down.forEach((point, index) => expect(point).toBeCloseTo(5 - (25 / 6) * (index + 1), 9));
  });

  test("are even steps upwards from nothing, and none below it", () => {
    const { up, down } = searchScale(factOf("contractDiscount", { contractDiscount: 0 }));
    expect(down).toEqual([]);
    expect(up.at(-1)).toBe(100);
    up.forEach((point, index) => expect(point).toBeCloseTo((100 / 6) * (index + 1), 9));
  });

  test("stay within what is allowed, move away from today's value and do not repeat", () => {
    const facts = deriveFacts(smallCase(), smallKnowledge);
    for (const fact of factIds.map((id) => facts.of(id))) {
      if (kindOf(fact.id) !== "number" || fact.interval === undefined) continue;
      const { up, down } = searchScale(fact);
      const { min, max } = fact.question.allowed!;
      const now = standsAt(fact)!;
      expect(Math.min(...down, ...up, now), fact.id).toBeGreaterThanOrEqual(min);
      expect(Math.max(...down, ...up, now), fact.id).toBeLessThanOrEqual(max);
      [now, ...up].slice(1).forEach((point, at) => expect(point).toBeGreaterThan([now, ...up][at]));
      [now, ...down]
        .slice(1)
        .forEach((point, at) => expect(point).toBeLessThan([now, ...down][at]));
    }
  });

  test("are whole where the number is", () => {
    const scale = searchScale(factOf("horizonMonths", { horizonMonths: 10 }));
    const { up, down } = scale;
    for (const point of [...up, ...down, scale.between(10, 17)])
      expect(Number.isInteger(point)).toBe(true);
    expect(up.at(-1)).toBe(84);
    expect(down.at(-1)).toBe(1);
  });
});

describe("halving between two points", () => {
  test("takes their geometric mean on a logarithmic scale and their mean on a linear one", () => {
    expect(searchScale(factOf("requestsPerMonth")).between(1e3, 1e5)).toBeCloseTo(1e4, 6);
    expect(searchScale(factOf("growthPerMonth")).between(-10, 20)).toBe(5);
  });

  test("ends within 2 %: of each other, or of the searched range", () => {
    const requests = searchScale(factOf("requestsPerMonth"));
    expect(requests.close(1000, 1019)).toBe(true);
    expect(requests.close(1000, 1021)).toBe(false);
    const growth = searchScale(factOf("growthPerMonth"));
    expect(growth.close(0, 1.39)).toBe(true);
    expect(growth.close(0, 1.41)).toBe(false);
  });

  test("goes by tenths towards nothing where the number stands there, then as on a logarithmic scale", () => {
    const scale = searchScale(factOf("contractDiscount", { contractDiscount: 0 }));
    const [first] = scale.up;
    expect(scale.close(0, first)).toBe(false);
    expect(scale.between(0, first)).toBeCloseTo(first / 10, 12);
    expect(scale.between(0.01, 1)).toBeCloseTo(0.1, 12);
    expect(scale.close(0.01, 0.0101)).toBe(true);
    expect(scale.close(0.01, 0.011)).toBe(false);
    expect(scale.close(0, 1e-4)).toBe(false);
    expect(scale.close(0, 1e-7)).toBe(true);
  });

  test("ends at neighbours where the number is whole", () => {
    const horizon = searchScale(factOf("horizonMonths"));
    expect(horizon.close(4, 5)).toBe(true);
    expect(horizon.close(4, 6)).toBe(false);
  });
});
