import { describe, expect, test } from "vitest";

import { accuracyOf } from "./accuracy.ts";
import { quantile } from "./score.ts";
import { breakevenTable, gpuSpecs, modelArchitectures } from "./tables.ts";

const table = (columns: readonly string[], ...rows: readonly Readonly<Record<string, string>>[]) =>
  [columns.join(","), ...rows.map((row) => columns.map((name) => row[name] ?? "").join(","))].join(
    "\n",
  );

const inputs = [
  ["gpu-specs.csv", table(Object.keys(gpuSpecs.shape))],
  ["model-architectures.csv", table(Object.keys(modelArchitectures.shape))],
] as const;

const breakEven = {
  cluster: "a",
  hardware_cost_usd: "24000",
  opex_usd_per_month: "100",
  tokens_per_month_m: "100",
  api_input_usd_per_m: "5",
  api_output_usd_per_m: "15",
  input_share: "0.5",
  result_kind: "break-even time",
  result_value: "26.7",
  result_unit: "months",
};

const accuracyWith = (...rows: readonly Readonly<Record<string, string>>[]) =>
  accuracyOf(
    new Map(
      [
        ...inputs,
        ["breakeven.csv", table(Object.keys(breakevenTable.shape), ...rows)] as const,
      ].map(([file, text]) => [file, { file, text }]),
    ),
  );

describe("accuracy", () => {
  test("holds each prediction against its figure and names every row that it leaves out", () => {
    const reading = accuracyWith(
      { ...breakEven, id: "one" },
      { ...breakEven, id: "two", internally_consistent: "no", result_value: "20" },
      { ...breakEven, id: "three", result_kind: "break-even volume" },
    );
    if (!reading.ok) throw new Error("the tables are good");
    const { rows, skipped, scores, absent } = reading.accuracy;
    // 24,000 ÷ (100 × 10 − 100) = 26.67, at the one decimal of the published 26.7.
    expect(rows[0]?.predicted).toBe(26.7);
    expect(rows.map(({ id, quantity }) => [id, quantity])).toEqual([
      ["one", "break-even: months"],
      ["two", "break-even: months, flagged as inconsistent"],
    ]);
    expect(skipped.map(({ id, line }) => [id, line])).toEqual([["three", 4]]);
    expect(scores.find(({ group }) => group === "all")?.medianApe).toBeLessThan(0.2);
    expect(absent).toContain("memory.csv");
  });

  test("says file, line and column of a cell that does not fit", () => {
    const reading = accuracyWith({ ...breakEven, id: "one", hardware_cost_usd: "a lot" });
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ file: "breakeven.csv", line: 2, field: "hardware_cost_usd" }],
    });
  });

  test("quantiles lie between neighbours", () => {
    expect(quantile([1, 2, 4], 0.5)).toBe(2);
    expect(quantile([1, 3], 0.25)).toBe(1.5);
  });
});
