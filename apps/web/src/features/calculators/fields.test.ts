import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  filled,
  figureIn,
  typed,
  valuesOf,
  written,
  type Field,
  type Questions,
} from "./fields.ts";

const questions = [
  {
    fact: "requestsPerMonth",
    unit: "requests/month",
    allowed: { min: 0, max: 1e10 },
    assume: [
      { low: 1, base: 2, high: 3, forTasks: ["agent"], basis: { editorial: "agents" } },
      { low: 10_000, base: 100_000, high: 1_000_000, basis: { editorial: "our own range" } },
    ],
  },
] as unknown as Questions;

const requests = {
  kind: "figure",
  name: "requests",
  label: "Requests",
  unit: "requests/month",
  fact: "requestsPerMonth",
} as const satisfies Field;
const days = {
  kind: "figure",
  name: "days",
  label: "Days",
  unit: "days",
  usual: 30,
  min: 1,
  max: 365,
  point: true,
} as const satisfies Field;
const method = {
  kind: "choice",
  name: "method",
  label: "Method",
  options: [
    ["full", "All weights"],
    ["lora", "Low rank"],
  ],
  usual: "lora",
} as const satisfies Field;
const fields = [requests, days, method];

describe("the values of an address", () => {
  test("are what questions assume of any task where it says nothing", () => {
    const [first] = filled(fields, {}, questions);
    expect(first).toMatchObject({
      assumed: true,
      value: { low: 10_000, base: 100_000, high: 1_000_000 },
      basis: "our own range",
    });
    expect(valuesOf(filled(fields, {}, questions))).toMatchObject({ days: 30, method: "lora" });
  });

  test("are points and ranges, as people write them", () => {
    const of = (requestsAsked: unknown) =>
      valuesOf(filled(fields, { requests: requestsAsked }, questions))["requests"];
    expect(of("220k")).toBe(220_000);
    expect(of(5000)).toBe(5000);
    expect(of("1000..2000")).toEqual({ low: 1000, high: 2000 });
    expect(of("1000..1500..2000")).toEqual({ low: 1000, base: 1500, high: 2000 });
  });

  test.each(["2000..1000", "1..2..3..4", "many", "1e99", "", "1000..5000..2000"])(
    "are not taken from %s",
    (text) => {
      const [first] = filled(fields, { requests: text }, questions);
      expect(first?.assumed).toBe(true);
    },
  );

  test("come back from the address that is written of them", () => {
    const figure = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 3 }), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const [low = 0, base = low, high = base] = sorted;
        const value =
          sorted.length === 1
            ? low
            : sorted.length === 2
              ? { low, high: base }
              : { low, base, high };
        const address = { requests: written(value) };
        expect(valuesOf(filled(fields, address, questions))["requests"]).toEqual(value);
      }),
    );
  });

  test("are never out of bounds, whatever is written", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const value = valuesOf(filled(fields, { days: anything, method: anything }, questions));
        expect(value["days"]).toBeGreaterThanOrEqual(1);
        expect(value["days"]).toBeLessThanOrEqual(365);
        expect(["full", "lora"]).toContain(value["method"]);
      }),
    );
  });
});

test("what is wrong with a figure is said with a way out", () => {
  expect(figureIn(days, "400", questions)).toEqual({
    wrong: "Give a number from 1 to 365 (days).",
  });
  expect(figureIn(requests, "2 million", questions)).toMatchObject({
    wrong: expect.stringContaining("write M instead"),
  });
});

test("a number in a field is read back as it is", () => {
  expect([typed(3e9), typed(1_000_000), typed(12_345_678), typed(1.4e11), typed(0.5)]).toEqual([
    "3B",
    "1,000,000",
    "12,345,678",
    "140B",
    "0.5",
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), (value) => {
      expect(figureIn(requests, typed(value), questions)).toBe(value);
    }),
  );
});
