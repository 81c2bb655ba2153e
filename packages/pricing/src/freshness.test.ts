import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { priceBook } from "./book.ts";
import { daysBetween, dueRecords, freshnessOn, retrievedOf } from "./freshness.ts";

describe("freshness", () => {
  const record = { reviewBy: "2026-11-10", retrieved: "2026-09-11" };

  test("is current up to and on the review date", () => {
    expect(freshnessOn(record, "2026-11-10")).toEqual({
      state: "current",
      ageDays: 60,
      daysPast: 0,
      assumedChanged: 0,
    });
  });

  test("is due after it, and expired once as long again has passed", () => {
    expect(freshnessOn(record, "2026-11-11").state).toBe("due");
    expect(freshnessOn(record, "2027-01-09").state).toBe("due");
    expect(freshnessOn(record, "2027-01-10").state).toBe("expired");
  });

  test("assumes that a twentieth has changed after a hundred days more", () => {
    expect(freshnessOn(record, "2027-02-18").assumedChanged).toBeCloseTo(0.05, 12);
  });

  test("counts days as a calendar does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        (a, b) => {
          const day = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
          expect(daysBetween(day(a), day(b))).toBe(b - a);
        },
      ),
    );
  });

  test("finds the newest day on which anything in a record was read", () => {
    expect(
      retrievedOf({ a: [{ source: { retrieved: "2026-01-02" } }], b: { retrieved: "2025-01-01" } }),
    ).toBe("2026-01-02");
  });

  test("lists what is overdue, the longest first, and more as time passes", () => {
    const today = dueRecords(priceBook, "2026-11-24");
    const later = dueRecords(priceBook, "2027-11-24");
    expect(today.length).toBeGreaterThan(0);
    expect(later.length).toBeGreaterThan(today.length);
    expect(today.map(({ daysPast }) => daysPast)).toEqual(
      today.map(({ daysPast }) => daysPast).toSorted((a, b) => b - a),
    );
  });
});
