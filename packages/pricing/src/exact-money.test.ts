import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExactMoney } from "./exact-money.ts";
import { addMoney, dollarsOf, exactDollars, noMoney, timesMoney } from "./exact-money.ts";

const money = fc.record({
  microdollars: fc.integer({ min: 0, max: 1_000_000_000_000 }),
  picodollars: fc.integer({ min: 0, max: 999_999 }),
});

function picosOf({ microdollars, picodollars }: ExactMoney): bigint {
  return BigInt(microdollars) * 1_000_000n + BigInt(picodollars);
}

describe("exact money", () => {
  test("shows all digits and no more", () => {
    expect(exactDollars({ microdollars: 12_345, picodollars: 678_900 })).toBe("0.0123456789");
    expect(exactDollars({ microdollars: 3_000_000, picodollars: 0 })).toBe("3");
    expect(exactDollars(noMoney)).toBe("0");
  });

  test("adds without loss", () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(picosOf(addMoney(a, b))).toBe(picosOf(a) + picosOf(b));
      }),
    );
  });

  test("multiplies by a decimal factor, rounded half up to the picodollar", () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 0, max: 20_000 }), (amount, tenThousandths) => {
        const expected = (picosOf(amount) * BigInt(tenThousandths) + 5_000n) / 10_000n;
        expect(picosOf(timesMoney(amount, tenThousandths / 10_000))).toBe(expected);
      }),
    );
  });

  test("comes out as a float close to it", () => {
    expect(dollarsOf({ microdollars: 2_500_000, picodollars: 500_000 })).toBeCloseTo(2.5000005, 12);
  });
});
