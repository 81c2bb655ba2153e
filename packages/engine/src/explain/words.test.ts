import { expect, test } from "vitest";

import {
  citationInWords,
  digits,
  factInWords,
  inFormula,
  inUnit,
  inWorlds,
  spreadInWords,
} from "./words.ts";

test("writes numbers to four digits", () => {
  expect([0, 0.05, 29.917, 18_000, 1_234_567, 1.4e11, 2e13, -3.5].map(digits)).toEqual([
    "0",
    "0.05",
    "29.92",
    "18,000",
    "1,235,000",
    "140 billion",
    "20 trillion",
    "−3.5",
  ]);
});

test("leaves out in a formula what a unit is counted per", () => {
  expect(inFormula(18_000, "$/FTE-month")).toBe("$18,000");
  expect(inFormula(8, "%/year")).toBe("8 %");
  expect(inFormula(1.5, "×")).toBe("1.5");
  expect(inFormula(220_000, "requests/month")).toBe("220,000 requests");
});

test("writes a value with its whole unit", () => {
  expect(inUnit(18_000, "$/FTE-month")).toBe("$18,000/FTE-month");
  expect(inUnit(8, "%/year")).toBe("8 %/year");
  expect(inUnit(-250, "$")).toBe("−$250");
});

test("writes what is certain once, and what is not with its ends", () => {
  const shared = { id: "gap", origin: "assumed", sources: [] } as const;
  expect(factInWords({ ...shared, low: 5, base: 5, high: 5, unit: "days" })).toBe("5 days");
  expect(factInWords({ ...shared, low: 2, base: 5, high: 9, unit: "days" })).toBe(
    "5 days (2 to 9)",
  );
  expect(factInWords({ ...shared, low: 2, high: 9, unit: "days" })).toBe("2 to 9 days");
  expect(factInWords({ ...shared, chances: { knowledge: 0.4, both: 0.6 } })).toBe(
    "knowledge 40 %, both 60 %",
  );
  expect(factInWords({ ...shared, value: false })).toBe("no");
  expect(factInWords({ ...shared, value: ["a", "b"] })).toBe("a, b");
  expect(spreadInWords({ p10: 1, p50: 2, p90: 3, mean: 2 }, "$")).toBe("$2 (P10 $1, P90 $3)");
  expect(spreadInWords({ p10: 2, p50: 2, p90: 2, mean: 2 }, "$")).toBe("$2");
});

test("speaks of all worlds, or of a share of them", () => {
  expect(inWorlds(1)).toBe("in all worlds");
  expect(inWorlds(0.309)).toBe("in 30.9 % of the worlds");
});

test("names a page with the day it was read and what stands behind it", () => {
  const page = {
    url: "https://example.com/a",
    retrieved: "2026-11-20",
    evidence: "measured",
  } as const;
  expect(citationInWords(page)).toBe("https://example.com/a, read 2026-11-20 (measured)");
  expect(citationInWords({ ...page, title: "A page" })).toBe(
    "A page: https://example.com/a, read 2026-11-20 (measured)",
  );
});
