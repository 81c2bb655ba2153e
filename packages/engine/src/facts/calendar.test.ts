import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addMonths, dayNumber, isDay, longDay, nextDay } from "./calendar.ts";

const dayLength = 86_400_000;
/** Any day from 1900 to 2100, as text; the platform's own calendar, in UTC, is the reference. */
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / dayLength, max: Date.UTC(2100, 11, 31) / dayLength })
  .map((days) => new Date(days * dayLength).toISOString().slice(0, 10));
const daysSince1970 = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

describe("the number of a day", () => {
  test("counts days as the calendar does", () => {
    expect(dayNumber("0001-01-01")).toBe(0);
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayNumber(b) - dayNumber(a)).toBe(daysSince1970(b) - daysSince1970(a));
      }),
    );
  });
});

describe("the day after", () => {
  test("is one day later", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(nextDay(day)).toBe(
          new Date((daysSince1970(day) + 1) * dayLength).toISOString().slice(0, 10),
        );
      }),
    );
  });

  test.each([
    ["2024-02-28", "2024-02-29"],
    ["2024-02-29", "2024-03-01"],
    ["2023-02-28", "2023-03-01"],
    ["1900-02-28", "1900-03-01"],
    ["2000-02-28", "2000-02-29"],
    ["2026-12-31", "2027-01-01"],
    ["2026-04-30", "2026-05-01"],
  ])("of %s is %s", (day, after) => {
    expect(nextDay(day)).toBe(after);
  });
});

describe("some months later", () => {
  test.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 2, "2027-01-24"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2000-01-31", 1, "2000-02-29"],
    ["2100-01-31", 1, "2100-02-28"],
    ["2026-03-31", 1, "2026-04-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-11-24", -24, "2024-11-24"],
    ["2026-11-24", 1.9, "2026-12-24"],
  ])("%s and %d months is %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test("is the same day of the month wherever that month has it, else its last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const later = addMonths(day, months);
        const [year, month, ofMonth] = day.split("-").map(Number);
        const index = year * 12 + (month - 1) + months;
        const target = [Math.floor(index / 12), (index % 12) + 1];
        const length = new Date(Date.UTC(target[0], target[1], 0)).getUTCDate();
        expect(later.split("-").map(Number)).toEqual([...target, Math.min(ofMonth, length)]);
        expect(isDay(later)).toBe(true);
      }),
    );
  });
});

describe("whether a text is a day", () => {
  test("is what the calendar says of any digits", () => {
    const two = (value: number): string => String(value).padStart(2, "0");
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.nat({ max: 14 }),
        fc.nat({ max: 33 }),
        (year, month, day) => {
          const text = `${year}-${two(month)}-${two(day)}`;
          const read = new Date(Date.UTC(year, month - 1, day));
          const real = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
          expect(isDay(text), text).toBe(real && month > 0 && day > 0);
        },
      ),
    );
  });

  test.each(["2026-1-1", "26-01-01", "2026-01-01T00:00", "2026/01/01", "", "2023-02-29"])(
    "is no for %j",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

test("writes a day out without leading zeros", () => {
  expect(longDay("2026-11-20")).toBe("20 Nov 2026");
  expect(longDay("2027-01-05")).toBe("5 Jan 2027");
});
