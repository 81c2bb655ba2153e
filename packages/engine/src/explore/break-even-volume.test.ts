import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { spreadOf } from "../uncertainty/spread.ts";
import { breakEvenVolume } from "./break-even-volume.ts";

/** Four accelerators at $3 an hour for 730 hours, and a fifth of an engineer at $18,000 a month. */
const fourAccelerators = 4 * 3 * 730 + 0.2 * 18_000;

/** Dollars for requests of so many tokens at prices per million. */
const tokens =
  (inputPrice: number, outputPrice: number, input = 2000, output = 300) =>
  (requests: number): number =>
    (requests * (input * inputPrice + output * outputPrice)) / 1e6;

/** Servers of a price, each for so many requests. */
const stairs =
  (people: number, server: number, carries: number) =>
  (requests: number): number =>
    people + server * Math.max(1, Math.ceil(requests / carries));

describe("the two cases of the article", () => {
  test("cost the same as a frontier model at 1.18 million requests a month", () => {
    expect(fourAccelerators).toBe(12_360);
    const { outcome, requests } = breakEvenVolume(() => fourAccelerators, tokens(3, 15));
    expect(outcome).toBe("reached");
    expect(requests! / 1.18e6).toBeCloseTo(1, 1.7);
  });

  test("cost the same as a cheap model at 16.3 million requests a month", () => {
    const { requests } = breakEvenVolume(() => fourAccelerators, tokens(0.2, 1.2));
    expect(Math.abs(requests! / 16.3e6 - 1)).toBeLessThan(0.01);
  });

  test("become intervals where their inputs are", () => {
    const found = Float64Array.from({ length: 101 }, (_, world) => {
      const input = 1000 + world * 20;
      return breakEvenVolume(() => fourAccelerators, tokens(3, 15, input)).requests!;
    });
    const { p10, p50, p90 } = spreadOf(found);
    expect(p50 / 1.18e6).toBeCloseTo(1, 1.7);
    // 2,800 and 1,200 tokens in.
    expect(p10 / (12_360 / 0.0129)).toBeCloseTo(1, 2);
    expect(p90 / (12_360 / 0.0081)).toBeCloseTo(1, 2);
  });
});

describe("the last crossing", () => {
  test("is taken where costs come in steps", () => {
    // Cheaper from 833 requests on, dearer again from 1,001 to 1,666, and so on; after 4,000 the fifth server is the last that is dearer at first.
    const { requests } = breakEvenVolume(stairs(0, 500, 1000), (volume) => volume * 0.6);
    expect(requests! / 4167).toBeCloseTo(1, 2);
  });

  test("is found in a stretch that lies between two volumes of the grid", () => {
    // The n-th server is dearer at first where n ÷ (n − 1) > 1.005: up to the 200th, and by less each time.
    const { requests, stillDearerAt } = breakEvenVolume(
      stairs(0, 500, 1000),
      (volume) => volume * 0.5025,
    );
    // Of the last ones the stretch is narrower than a ten-thousandth; that of the 190th is not.
    expect(requests!).toBeGreaterThan((190 * 500) / 0.5025);
    expect(requests!).toBeLessThan(((200 * 500) / 0.5025) * 1.0001);
    expect(stillDearerAt! * 1.0001).toBeGreaterThanOrEqual(requests!);
  });

  test("is not reached where the hosted model stays cheaper", () => {
    expect(breakEvenVolume(stairs(1000, 500, 1000), (volume) => volume * 0.4)).toEqual({
      outcome: "not reached in the range searched",
    });
  });

  test("is not reached where one's own never was dearer", () => {
    const { outcome } = breakEvenVolume(
      () => 1,
      () => 2,
    );
    expect(outcome).toBe("not reached in the range searched");
  });

  test("is not verified where a cost is not known", () => {
    const { outcome } = breakEvenVolume(() => NaN, tokens(3, 15));
    expect(outcome).toBe("not verified");
  });
});

describe("laws", () => {
  const people = fc.double({ min: 0, max: 50_000, noNaN: true });
  const server = fc.double({ min: 50, max: 20_000, noNaN: true });
  const carries = fc.double({ min: 1e3, max: 1e8, noNaN: true });
  const price = fc.double({ min: 1e-6, max: 1, noNaN: true });

  test("a break-even is where the difference changes sign", () => {
    fc.assert(
      fc.property(people, server, carries, price, (p, s, c, each) => {
        const ours = stairs(p, s, c);
        const theirs = (requests: number) => requests * each;
        const { requests, stillDearerAt: below } = breakEvenVolume(ours, theirs);
        if (requests === undefined || below === undefined) return true;
        const difference = (volume: number) => ours(volume) - theirs(volume);
        return (
          difference(requests) <= 0 &&
          difference(below) > 0 &&
          below < requests &&
          requests <= below * 1.0001 * (1 + 1e-12)
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test("past it one's own is dearer by no more than a ten-thousandth", () => {
    const further = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(people, server, carries, price, further, (p, s, c, each, by) => {
        const ours = stairs(p, s, c);
        const { requests } = breakEvenVolume(ours, (volume) => volume * each);
        const volume = (requests ?? 1e10) * by;
        return requests === undefined || volume > 1e10 || ours(volume) <= volume * each * 1.0001;
      }),
      { numRuns: 2000 },
    );
  });

  test("a dearer hosted model never raises the break-even", () => {
    fc.assert(
      fc.property(
        people,
        server,
        carries,
        price,
        fc.double({ min: 1, max: 100, noNaN: true }),
        (p, s, c, each, by) => {
          const ours = stairs(p, s, c);
          const at = (amount: number) => breakEvenVolume(ours, (requests) => requests * amount);
          const before = at(each).requests ?? Infinity;
          const after = at(each * by);
          // Within the precision; and a model that is dearer from the first request on has no break-even left.
          return after.requests === undefined
            ? before === Infinity || ours(100) <= 100 * each * by
            : after.requests <= before * 1.0002;
        },
      ),
    );
  });

  test("a step too narrow for the grid moves it by no more than its height", () => {
    const smooth = breakEvenVolume(
      (requests) => 1000 + requests * 0.001,
      (requests) => requests * 0.002,
    ).requests!;
    const stepped = breakEvenVolume(
      (requests) => 1000 + Math.ceil(requests / 100) * 0.1,
      (requests) => requests * 0.002,
    ).requests!;
    expect(stepped / smooth).toBeCloseTo(1, 2);
  });
});
