import fc from "fast-check";
import { expect, test } from "vitest";

import {
  formatDay,
  formatExactly,
  formatIn,
  formatMoney,
  formatMoneyRange,
  formatMonths,
  formatNumber,
  formatWithUnit,
  grouped,
  inHundred,
  unitBeside,
} from "./number.ts";

test("shows money to two or three significant figures", () => {
  const shown = [
    0, 0.0042, 0.78, 3.88, 21, 999.4, 999.6, 1900, 12_200, 181_000, 999_600, 3e6, 14.2e6, 2.5e9,
  ]
    .map(formatMoney)
    .join(" ");
  expect(shown).toBe(
    "$0 $0.0042 $0.78 $3.88 $21 $999 $1.0k $1.9k $12k $181k $1.0M $3.0M $14M $2.5B",
  );
  expect(formatMoney(-74_000)).toBe("−$74k");
});

test("shows a range once where both ends read the same", () => {
  expect(formatMoneyRange(181_000, 290_400)).toBe("$181k–$290k");
  expect(formatMoneyRange(181_000, 181_100)).toBe("$181k");
});

test("shows counts in full up to ten thousand", () => {
  expect(
    [1500, 2048, 9999, 10_000, 220_000, 3e6, 0.21, 0.15, 12.5, 1.18e6].map(formatNumber),
  ).toEqual(["1,500", "2,048", "9,999", "10k", "220k", "3.0M", "0.21", "0.15", "12.5", "1.2M"]);
  expect(grouped(16_300_000)).toBe("16,300,000");
});

test("never shows a chance as zero or certain", () => {
  expect([0, 0.004, 0.01, 0.83, 0.996, 1].map(inHundred)).toEqual([
    "<1",
    "<1",
    "1",
    "83",
    ">99",
    ">99",
  ]);
});

test("counts in weeks below half a year", () => {
  expect(formatMonths(2.1, 3.7)).toBe("9–16 weeks");
  expect(formatMonths(7, 14)).toBe("7–14 months");
  expect(formatMonths(12, 12)).toBe("12 months");
});

test("writes days and units out for people", () => {
  expect(formatDay("2026-11-20")).toBe("20 Nov 2026");
  expect(formatDay("soon")).toBe("soon");
  expect(formatIn("%", 90)).toBe("90%");
  expect(formatIn("%", 99.5)).toBe("99.5%");
  expect(formatWithUnit("$/month", 18_000)).toBe("$18k/month");
  expect(formatWithUnit("requests/month", 220_000)).toBe("220k requests/month");
});

test("puts a unit beside a value once, in the singular for one, and none that the name says", () => {
  expect(formatWithUnit("level", 3)).toBe("level 3");
  expect(formatWithUnit("%/year", 8)).toBe("8%/year");
  expect(formatWithUnit("months", 1)).toBe("1 month");
  expect(unitBeside("months", 1)).toBe(" month");
  expect(unitBeside("months")).toBe(" months");
  expect(unitBeside("$/result")).toBe("/result");
  expect(
    ["level", "×", "%", "$", "requests/month", undefined].map((unit) => unitBeside(unit)),
  ).toEqual(["", "", "", "", "", ""]);
});

test("shows a number that is asked for with all its digits", () => {
  expect(formatExactly("requests/month", 12_500)).toBe("12,500 requests/month");
  expect(formatExactly(undefined, 20_260_101)).toBe("20,260,101");
  expect(formatExactly("$", -245_142)).toBe("−$245,142");
  expect(formatExactly("$", 0.0000450625)).toBe("$0.0000450625");
  expect(formatExactly("%/year", 1.5)).toBe("1.5%/year");
  expect(formatExactly("×", 1e-7)).toBe("0.0000001×");
  expect(formatExactly("tokens", 1e22)).toBe("10,000,000,000,000,000,000,000 tokens");
  expect(formatExactly(undefined, Number.NaN)).toBe("not finite");
});

test("shows every finite amount without an exponent or a bare point", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }),
      (amount) => {
        expect(formatMoney(amount)).toMatch(/^−?\$\d+(\.\d+)?[kMBT]?$/);
        expect(formatNumber(amount)).toMatch(/^−?\d[\d,]*(\.\d+)?[kMBT]?$/);
      },
    ),
  );
});
