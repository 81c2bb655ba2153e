import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseQuantity } from "./parse-quantity.ts";

describe("a number as people write it", () => {
  test.each([
    ["220k", "requests a month", 220_000],
    ["1.5 M", "requests a month", 1_500_000],
    ["2B", "tokens", 2e9],
    ["2bn", "tokens", 2e9],
    ["3T", "tokens", 3e12],
    ["1,234,567", "requests a month", 1_234_567],
    ["1_000", "requests a month", 1000],
    ["$18,000", "$", 18_000],
    ["$ 5", "$/request", 5],
    ["-3 %", "%", -3],
    ["90%", "%", 90],
    ["3 months", "months", 3],
    ["1 month", "months", 1],
    ["3 hour", "hours", 3],
    [" 7 ", "months", 7],
    ["0.5", "%", 0.5],
    ["3 %/month", "%/month", 3],
    ["5 per request", "$/request", 5],
  ])("%j in %s is %d", (text, unit, value) => {
    expect(parseQuantity(text, unit)).toEqual({ value });
  });

  test("means what it says, whatever its magnitude and grouping", () => {
    const magnitudes = { "": 1, k: 1e3, K: 1e3, M: 1e6, B: 1e9, bn: 1e9, T: 1e12 };
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.constantFrom(...Object.entries(magnitudes)),
        fc.constantFrom("", ",", "_"),
        (whole, [letter, times], group) => {
          const digits = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, group);
          expect(parseQuantity(`${digits}${letter}`, "tokens")).toEqual({ value: whole * times });
        },
      ),
    );
  });

  test("never comes out as anything but a finite number or a problem in words", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("%", "$", "months"), (text, unit) => {
        const parsed = parseQuantity(text, unit);
        if ("value" in parsed) return Number.isFinite(parsed.value);
        return parsed.problem.length > 0;
      }),
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["many", "requests a month", "is no number"],
    ["", "months", "is no number"],
    ["1,23", "months", "decimals take a point"],
    ["1.2.3", "months", "is no number"],
    ["1,234,5", "months", "is no number"],
    ["9,5", "%", "decimals take a point"],
    ["90 - 95", "%", "is a range; write { low: …, high: … }"],
    ["90 to 95", "%", "is a range"],
    ["80%–90%", "%", "is a range"],
    ["1 000 000", "requests/month", "has a space in its number"],
    ["3 million", "requests/month", "has its million in letters; write M instead"],
    ["2 Thousand", "tokens", "write k instead"],
    ["1_0", "%", "is no number"],
    ["€3000", "$", "is not in $; convert the figure"],
    ["300ms", "s", "is not in s; convert the figure"],
    ["15s", "s", "leave it out, or put a space before it"],
    ["1.2m", "requests/month", "a million is written M"],
    ["12 weeks", "months", "the unit is months, not weeks"],
    ["3 years", "months", "the unit is months, not years"],
    ["$5", "months", "not in dollars"],
    ["5 €", "$", "the unit is $, not €"],
    ["10 %", "months", "the unit is months, not %"],
    ["3 %", "%/month", "the unit is %/month, not %"],
  ])("%j in %s", (text, unit, problem) => {
    const parsed = parseQuantity(text, unit);
    expect(parsed).toHaveProperty("problem");
    expect((parsed as { problem: string }).problem).toContain(problem);
  });

  test("is quoted at most in part", () => {
    const parsed = parseQuantity("x".repeat(1000), "months") as { problem: string };
    expect(parsed.problem.length).toBeLessThan(120);
  });
});
