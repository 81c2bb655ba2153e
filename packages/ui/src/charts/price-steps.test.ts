import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { changeInWords, changeOver, dayNumber, stretchesOf } from "./price-steps.ts";

const year = { from: "2026-01-01", until: "2026-12-31" };

describe("stretches", () => {
  test("run from a step to the next one, and to the end", () => {
    const steps = [
      { from: "2025-06-01", value: 2 },
      { from: "2026-03-01", value: 1 },
    ];
    expect(stretchesOf(steps, year)).toEqual([
      { from: dayNumber("2026-01-01"), until: dayNumber("2026-03-01"), value: 2 },
      { from: dayNumber("2026-03-01"), until: dayNumber("2026-12-31"), value: 1 },
    ]);
  });

  test("leave a gap where there is no price, and join equal neighbours", () => {
    const gap = [
      { from: "2026-01-01", value: 2 },
      { from: "2026-02-01" },
      { from: "2026-03-01", value: 2 },
      { from: "2026-04-01", value: 2 },
    ];
    expect(stretchesOf(gap, year).map(({ value }) => value)).toEqual([2, 2]);
    expect(stretchesOf([], year)).toEqual([]);
    expect(stretchesOf([{ from: "2027-01-01", value: 1 }], year)).toEqual([]);
  });

  test("never overlap, and stay within their days", () => {
    const step = fc.record({
      from: fc.integer({ min: 0, max: 900 }),
      value: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (given) => {
        const steps = given
          .toSorted((a, b) => a.from - b.from)
          .map(({ from, value }) => ({
            from: new Date((dayNumber("2025-06-01") + from) * 86_400_000)
              .toISOString()
              .slice(0, 10),
            value,
          }));
        let last = dayNumber(year.from);
        for (const { from, until } of stretchesOf(steps, year)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(until).toBeGreaterThan(from);
          last = until;
        }
        expect(last).toBeLessThanOrEqual(dayNumber(year.until));
      }),
    );
  });
});

describe("a change", () => {
  test("is the last value against the first", () => {
    const steps = [
      { from: "2026-01-01", value: 1 },
      { from: "2026-07-30", value: 0.2 },
    ];
    expect(changeInWords(changeOver(stretchesOf(steps, year)))).toBe("−80%");
    expect(changeInWords(0.5)).toBe("+50%");
    expect(changeInWords(0)).toBe("flat");
    expect(changeInWords(0.0001)).toBe("+<1%");
    expect(changeInWords(changeOver([]))).toBe("no price");
  });
});
