import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { SOBOL_DIMENSIONS } from "./joe-kuo.ts";
import { normalQuantile } from "./functions.ts";
import { FARTHEST, reverseBits, scrambledSobol, sobolPoints, standardNormals } from "./sobol.ts";

const SEED = 20261124;

describe("the plain sequence", () => {
  /** The first eight points by scipy.stats.qmc.Sobol(256, scramble=False), in its Gray order, × 8. */
  const published: Record<number, number[]> = {
    0: [0, 4, 6, 2, 3, 7, 5, 1],
    1: [0, 4, 2, 6, 3, 7, 1, 5],
    2: [0, 4, 2, 6, 5, 1, 7, 3],
    5: [0, 4, 6, 2, 1, 5, 7, 3],
    20: [0, 4, 2, 6, 1, 5, 3, 7],
    63: [0, 4, 6, 2, 1, 5, 7, 3],
    191: [0, 4, 2, 6, 5, 1, 7, 3],
    255: [0, 4, 6, 2, 3, 7, 5, 1],
  };

  test.each(Object.entries(published))("dimension %s is as published", (dimension, points) => {
    const ours = sobolPoints(Number(dimension), 8);
    // The published order visits point k ⊕ ⌊k/2⌋ in place of point k.
    expect(points.map((_, k) => ours[k ^ (k >> 1)]! / 2 ** 29)).toEqual(points);
  });

  test("the far points are as published", () => {
    expect(
      [0, 1, 17, 100, 255].map((d) => sobolPoints(d, 8192)[1000 ^ (1000 >> 1)]! / 2 ** 32),
    ).toEqual([0.2197265625, 0.0966796875, 0.3447265625, 0.7685546875, 0.2490234375]);
    expect(
      [0, 1, 17, 100, 255].map((d) => sobolPoints(d, 8192)[4097 ^ (4097 >> 1)]! / 2 ** 32),
    ).toEqual([
      0.5003662109375, 0.9705810546875, 0.0902099609375, 0.7669677734375, 0.1837158203125,
    ]);
    expect(
      [0, 1, 17, 100, 255].map((d) => sobolPoints(d, 8192)[8191 ^ (8191 >> 1)]! / 2 ** 32),
    ).toEqual([
      0.0001220703125, 0.5333251953125, 0.0504150390625, 0.1094970703125, 0.2030029296875,
    ]);
  });

  test("every dimension is another one", () => {
    const seen = new Set<string>();
    for (let d = 0; d < SOBOL_DIMENSIONS; d++) seen.add(sobolPoints(d, 4096).join());
    expect(seen.size).toBe(SOBOL_DIMENSIONS);
  });

  test("refuses a dimension beyond the table", () => {
    expect(() => sobolPoints(SOBOL_DIMENSIONS, 4)).toThrow(
      "expected a whole number from 0 to 255, found 256",
    );
    expect(() => sobolPoints(-1, 4)).toThrow("found -1");
    expect(() => sobolPoints(0.5, 4)).toThrow("found 0.5");
  });
});

describe("the scrambled sequence", () => {
  test("begins alike, however long it is", () => {
    const counts = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.nat(SOBOL_DIMENSIONS - 1), counts, counts, fc.nat(), (d, a, b, seed) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(scrambledSobol(d, long, seed).subarray(0, short)).toEqual(
          scrambledSobol(d, short, seed),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("each power of two points has one in each equal part", () => {
    for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
      const points = scrambledSobol(d, 1024, SEED);
      for (let m = 0; m <= 10; m++) {
        const parts = new Set<number>();
        for (let k = 0; k < 1 << m; k++) parts.add(Math.floor(points[k]! * (1 << m)));
        expect(parts.size).toBe(1 << m);
      }
    }
  });

  test("scrambling keeps the first two dimensions a net of the plane", () => {
    const [x, y] = [scrambledSobol(0, 1024, SEED), scrambledSobol(1, 1024, SEED)];
    for (let a = 0; a <= 10; a++) {
      const boxes = new Set<number>();
      x.forEach((u, k) =>
        boxes.add(Math.floor(u * (1 << a)) * 1024 + Math.floor(y[k]! * (1 << (10 - a)))),
      );
      expect(boxes.size).toBe(1024);
    }
  });

  test("is mirrored two by two in the middle of the cube", () => {
    for (const d of [0, 1, 40, 255]) {
      const points = scrambledSobol(d, 2048, SEED);
      for (let k = 0; k < 2048; k += 2) expect(points[k]! + points[k + 1]!).toBe(1);
    }
  });

  test("flips each digit by the digits before it alone, what is above one half as the mirror of what is below", () => {
    for (const d of [0, 3, 90]) {
      const plain = sobolPoints(d, 1024);
      const moved = scrambledSobol(d, 1024, SEED);
      // Digits that were alike stay alike, and those that first differed still do.
      const flips = new Map<string, string>();
      plain.forEach((x, k) => {
        const before = x.toString(2).padStart(32, "0");
        const after = Math.floor(moved[k]! * 2 ** 32)
          .toString(2)
          .padStart(32, "0");
        for (let digit = 0; digit < 12; digit++) {
          const prefix = before.slice(0, digit);
          const flip = before[digit] === after[digit] ? "kept" : "flipped";
          expect(flips.get(prefix) ?? flip).toBe(flip);
          flips.set(prefix, flip);
        }
      });
      // Were they all alike, it would be no scrambling.
      expect(new Set(flips.values()).size).toBe(2);
    }
  });

  test("lies within (0, 1), halfway between multiples of 2⁻³²", () => {
    for (const d of [0, 7, 200])
      for (const u of scrambledSobol(d, 2048, SEED)) {
        expect(u > 0 && u < 1).toBe(true);
        expect((u * 2 ** 32) % 1).toBe(0.5);
      }
  });

  test("the same seed gives the same bytes, another seed other points", () => {
    const bytes = (seed: number) => Array.from(new Uint8Array(scrambledSobol(5, 256, seed).buffer));
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
    expect(Array.from(scrambledSobol(3, 3, 1))).toEqual([
      0.7545696072047576, 0.24543039279524237, 0.2969639479415491,
    ]);
  });

  test("reversing bits twice changes nothing", () => {
    expect(reverseBits(1)).toBe(2147483648);
    fc.assert(fc.property(fc.nat(0xffffffff), (x) => reverseBits(reverseBits(x)) === x));
  });
});

describe("standard normals", () => {
  const mean = (a: Float64Array) => a.reduce((sum, x) => sum + x, 0) / a.length;

  test("are Φ⁻¹ of the points, two by two on either side of 0, none beyond the farthest", () => {
    for (const count of [0, 1, 7, 512, 1025]) {
      const z = standardNormals(9, count, SEED);
      const points = scrambledSobol(9, count, SEED);
      expect(z.length).toBe(count);
      z.forEach((x, k) => expect(x).toBe(normalQuantile(points[k]!)));
      for (let k = 1; k < count; k += 2) expect(z[k]).toBe(-z[k - 1]!);
      for (const x of z) expect(Math.abs(x)).toBeLessThanOrEqual(FARTHEST);
    }
    expect(FARTHEST).toBeCloseTo(6.338, 3);
  });

  test("the median of what is linear in them is exact, whatever the seed", () => {
    for (let seed = 0; seed < 20; seed++) {
      const columns = [0, 3, 17, 19].map((d) => standardNormals(d, 2048, seed));
      const sum = columns[0]!.map((_, world) => columns.reduce((s, z) => s + z[world]!, 0));
      expect(sum.filter((x) => x < 0).length).toBe(1024);
    }
  });

  test("have mean 0 and variance 1", () => {
    for (let d = 0; d < 192; d++) {
      const z = standardNormals(d, 2048, SEED);
      expect(mean(z)).toBe(0);
      expect(Math.abs(mean(z.map((x) => x * x)) - 1)).toBeLessThan(1e-2);
    }
  });

  test("hardly correlate between the first 64 dimensions", () => {
    const all = Array.from({ length: 64 }, (_, d) => standardNormals(d, 2048, SEED));
    let largest = 0;
    for (let a = 0; a < 64; a++)
      for (let b = 0; b < a; b++)
        largest = Math.max(largest, Math.abs(mean(all[a]!.map((x, k) => x * all[b]![k]!))));
    expect(largest).toBeLessThan(0.06);
  });
});
