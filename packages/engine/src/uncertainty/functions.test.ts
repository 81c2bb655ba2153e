import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  EXP_REACH,
  exp,
  expWithin,
  log,
  logistic,
  logit,
  normalCdf,
  normalQuantile,
  power,
} from "./functions.ts";
import reference from "./functions.reference.json" with { type: "json" };

/** Two steps between the smallest doubles: below 1e-308 a double holds fewer digits. */
const SUBNORMAL_STEPS = 1e-323;

/** The largest error, in units of the tolerance 1e-12 relative. */
function worst(table: { x: number[]; y: number[] }, f: (x: number, row: number) => number): number {
  let error = 0;
  table.x.forEach((x, row) => {
    const y = table.y[row]!;
    const difference = Math.abs(f(x, row) - y);
    const tolerance = 1e-12 * Math.abs(y) + SUBNORMAL_STEPS;
    error = Math.max(error, difference === difference ? difference / tolerance : Infinity);
  });
  return error;
}

describe("within 1e-12 of the high-precision table", () => {
  test("exp", () => expect(worst(reference.exp, exp)).toBeLessThan(1));
  test("log", () => expect(worst(reference.log, log)).toBeLessThan(1));
  test("Φ", () => expect(worst(reference.normalCdf, normalCdf)).toBeLessThan(1));
  test("Φ⁻¹", () => expect(worst(reference.normalQuantile, normalQuantile)).toBeLessThan(1));
  test("logit", () => expect(worst(reference.logit, logit)).toBeLessThan(1));
  test("logistic", () => expect(worst(reference.logistic, logistic)).toBeLessThan(1));
  test("power", () => {
    const { exponent } = reference.power;
    expect(worst(reference.power, (x, row) => power(x, exponent[row]!))).toBeLessThan(1);
  });
  test("the tables cover the tails", () => {
    expect(Math.min(...reference.exp.x)).toBeLessThanOrEqual(-745);
    expect(Math.max(...reference.exp.x)).toBeGreaterThanOrEqual(709);
    expect(Math.min(...reference.log.x)).toBe(5e-324);
    expect(Math.min(...reference.normalCdf.x)).toBe(-38);
    expect(Math.min(...reference.normalQuantile.x)).toBeLessThanOrEqual(1e-300);
    expect(Math.max(...reference.normalQuantile.x)).toBe(1 - 2 ** -53);
  });
});

test("takes the limits and what is no number as the mathematics does", () => {
  expect(exp(-746)).toBe(0);
  expect(exp(-Infinity)).toBe(0);
  expect(exp(710)).toBe(Infinity);
  expect(exp(0)).toBe(1);
  expect(exp(709.782712893384)).toBeGreaterThan(1.79e308);
  expect(log(0)).toBe(-Infinity);
  expect(log(1)).toBe(0);
  expect(log(Infinity)).toBe(Infinity);
  expect(log(-1)).toBeNaN();
  expect(power(0, 2)).toBe(0);
  expect(power(7, 0)).toBe(1);
  expect(logit(0)).toBe(-Infinity);
  expect(logit(1)).toBe(Infinity);
  expect(logistic(-Infinity)).toBe(0);
  expect(logistic(Infinity)).toBe(1);
  expect(normalCdf(-40)).toBe(0);
  expect(normalCdf(40)).toBe(1);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(0.5)).toBe(0);
  for (const f of [exp, log, logit, logistic, normalCdf, normalQuantile]) expect(f(NaN)).toBeNaN();
  expect(normalQuantile(1.5)).toBeNaN();
});

test("exp is the same to the bit with and without its limits, and one piece where they meet", () => {
  const within = fc.double({ min: -EXP_REACH, max: EXP_REACH, noNaN: true });
  fc.assert(fc.property(within, (x) => Object.is(exp(x), expWithin(x))));
  for (const edge of [-EXP_REACH, EXP_REACH]) {
    const steps = [-2, -1, 0, 1, 2].map((step) => exp(edge + step * 1e-10) / exp(edge));
    steps.forEach((ratio, at) => expect(ratio).toBeCloseTo(1 + (at - 2) * 1e-10, 12));
  }
});

describe("laws", () => {
  const close = (a: number, b: number, tolerance: number) =>
    Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

  test("log undoes exp", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) =>
        close(log(exp(x)), x, 1e-12),
      ),
    );
  });
  test("Φ undoes Φ⁻¹", () => {
    const share = fc.double({ min: 1e-300, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(fc.property(share, (p) => close(normalCdf(normalQuantile(p)) / p, 1, 1e-11)));
  });
  test("Φ⁻¹ is one piece where its parts meet", () => {
    for (let p = 1 / 1024; p < 0.5; p *= 2)
      for (let part = 0; part < 128; part++) {
        const edge = p * (1 + part / 128);
        const [below, at] = [edge * (1 - 2 ** -52), edge].map(normalQuantile);
        expect(Math.abs(at! / below! - 1)).toBeLessThan(1e-12);
        expect(close(normalCdf(at!) / edge, 1, 1e-12)).toBe(true);
        expect(normalQuantile(1 - edge)).toBe(-at!);
      }
  });
  test("logistic undoes logit", () => {
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(fc.property(share, (p) => close(logistic(logit(p)), p, 1e-12)));
  });
  test("the normal distribution is symmetric", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) =>
        close(normalCdf(z) + normalCdf(-z), 1, 1e-15),
      ),
    );
  });
  test("none of them falls as its argument rises by more than the rounding", () => {
    const step = 1 + 1e-11;
    const positive = fc.double({ min: 1e-3, max: 0.9, noNaN: true });
    for (const f of [exp, log, logit, logistic, normalCdf, normalQuantile])
      fc.assert(fc.property(positive, (x) => f(x * step) >= f(x)));
  });
});
