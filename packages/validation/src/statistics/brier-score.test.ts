import { expect, test } from "vitest";

import { baseRateScore, brierScore, reliability, type Forecast } from "./brier-score.ts";

const forecasts: readonly Forecast[] = [
  { chance: 0.9, cameTrue: true },
  { chance: 0.7, cameTrue: true },
  { chance: 0.8, cameTrue: false },
  { chance: 0, cameTrue: false },
];

test("is the mean squared distance of what was told from what came", () => {
  expect(brierScore(forecasts)).toBeCloseTo((0.01 + 0.09 + 0.64 + 0) / 4, 12);
});

test("has as base rate the score of always telling the share that came true", () => {
  expect(baseRateScore(forecasts)).toBeCloseTo(0.25, 12);
  expect(baseRateScore(forecasts)).toBeCloseTo(
    brierScore(forecasts.map((forecast) => ({ ...forecast, chance: 0.5 }))) ?? Number.NaN,
    12,
  );
});

test("has no score without forecasts", () => {
  expect([brierScore([]), baseRateScore([])]).toEqual([undefined, undefined]);
});

test("sets what was told beside what came true, bin by bin, certainty in the last", () => {
  const bins = reliability([...forecasts, { chance: 1, cameTrue: true }], 2);
  expect(bins[0]).toEqual({ from: 0, to: 0.5, count: 1, told: 0, cameTrue: 0 });
  expect(bins[1]).toMatchObject({ from: 0.5, to: 1, count: 4, cameTrue: 0.75 });
  expect(bins[1]?.told).toBeCloseTo(0.85, 12);
  expect(reliability([], 1)).toEqual([{ from: 0, to: 1, count: 0 }]);
});
