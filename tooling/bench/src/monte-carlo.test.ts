import { expect, test } from "vitest";
import { EngineMonteCarlo, geometricSum, wholePower } from "./engine-monte-carlo.ts";
import { HandWrittenMonteCarlo, hostedMonths, boughtMonths, nth } from "./monte-carlo-floor.ts";
import {
  growthMonths,
  inputs,
  leastAccelerators,
  monthlyDiscount,
  months,
} from "./monte-carlo-model.ts";

const monthly = Array.from({ length: months }, (_, month) => month);

test("the folded sum of bought tokens is the sum month by month", () => {
  const plain = monthly.map(
    (month) =>
      monthlyDiscount ** month *
      1000 *
      1.05 ** Math.min(month, growthMonths) *
      0.01 *
      0.98 ** month,
  );
  const total = plain.reduce((sum, cost) => sum + cost, 0);
  expect(boughtMonths(1000, 1.05, 0.01, 0.98)).toBeCloseTo(total, 8);
});

test("the folded sum of accelerators is the sum month by month, whole ones, at least two", () => {
  const plain = monthly.map((month) => {
    const load = (1_000_000 * 1.05 ** Math.min(month, growthMonths)) / 300_000;
    return monthlyDiscount ** month * Math.max(leastAccelerators, Math.ceil(load)) * 1800;
  });
  const total = plain.reduce((sum, cost) => sum + cost, 0);
  expect(hostedMonths(1_000_000, 1.05, 300_000, 1800)).toBeCloseTo(total, 6);
});

test("selection finds what sorting would", () => {
  const values = Float64Array.from({ length: 101 }, (_, index) => (index * 37) % 101);
  expect([0, 10, 50, 90, 100].map((place) => nth(values.slice(), place))).toEqual([
    0, 10, 50, 90, 100,
  ]);
});

test("quantiles are in order, shares add up, and moving a slider back moves all back", () => {
  const model = new HandWrittenMonteCarlo();
  const before = model.fresh();
  for (const { p10, p50, p90 } of before) expect(p10 < p50 && p50 < p90).toBe(true);
  expect(before.reduce((sum, { cheapest }) => sum + cheapest, 0)).toBeCloseTo(1, 9);
  const median = inputs[0]!.median;
  expect(model.moved(0, 2 * median)[0]!.mean).toBeGreaterThan(before[0]!.mean);
  expect(model.moved(0, median)).toEqual(before);
});

test("geometric sums and whole powers are what adding and multiplying gives", () => {
  for (const ratio of [0.5, 0.97, 1, 1.03]) {
    let [sum, power] = [0, 1];
    for (let terms = 0; terms <= 40; terms++) {
      expect(geometricSum(ratio, terms)).toBeCloseTo(sum, 10);
      expect(wholePower(ratio, terms)).toBeCloseTo(power, 10);
      sum += power;
      power *= ratio;
    }
  }
});

test("the engine's totals are the floor's, but for the samples", () => {
  const floor = new HandWrittenMonteCarlo().fresh();
  const engine = new EngineMonteCarlo();
  engine.fresh().forEach((summary, option) => {
    for (const figure of ["mean", "p10", "p50", "p90"] as const)
      expect(summary[figure] / floor[option]![figure]).toBeCloseTo(1, 1);
    expect(summary.cheapest).toBeCloseTo(floor[option]!.cheapest, 1);
  });
});

test("in the engine too, moving a slider back moves all back, and drawing afresh does not", () => {
  const engine = new EngineMonteCarlo();
  const before = engine.fresh();
  for (const input of [0, 1, 4, 15]) {
    const median = inputs[input]!.median;
    expect(engine.moved(input, 1.1 * median)).not.toEqual(before);
    expect(engine.moved(input, median)).toEqual(before);
  }
  expect(engine.fresh()).not.toEqual(before);
});
