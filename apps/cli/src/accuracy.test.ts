import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Accuracy } from "@tapeline/validation";
import { describe, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const figures = fileURLToPath(
  new URL("../../../packages/validation/data/figures/", import.meta.url),
);

/** A folder with the tables of these names alone. */
function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
  for (const name of names) copyFileSync(join(figures, name), join(folder, name));
  return folder;
}

const inputs = ["gpu-specs.csv", "model-architectures.csv"] as const;

describe("accuracy", () => {
  test("prints how far each quantity is off, and what was left out and why", async () => {
    const { code, out } = await runHere([
      "accuracy",
      "--data",
      folderWith(...inputs, "breakeven.csv", "memory.csv"),
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/break-even: months +24 /);
    expect(out).toContain("Not scored");
    expect(out).toContain("Not there: throughput.csv");
    expect(out).not.toContain("engine LitGPT");
  });

  test("gives every score and row with --json, and writes rows as a table", async () => {
    const folder = folderWith(...inputs, "memory.csv");
    const rows = join(folder, "rows.csv");
    const { out } = await runHere(["accuracy", "--data", folder, "--json", "--rows", rows]);
    const result = JSON.parse(out) as Accuracy;
    expect(result.scores.length).toBeGreaterThan(4);
    expect(readFileSync(rows, "utf8").trim().split("\n")).toHaveLength(result.rows.length + 1);
  });

  test("finds the tables of inputs in the folder above", async () => {
    const folder = folderWith(...inputs);
    mkdirSync(join(folder, "part"));
    copyFileSync(join(figures, "breakeven.csv"), join(folder, "part", "breakeven.csv"));
    const { code } = await runHere(["accuracy", "--data", join(folder, "part")]);
    expect(code).toBe(0);
  });

  test("says which table is missing, and where a cell does not fit", async () => {
    const without = await runHere(["accuracy", "--data", folderWith("memory.csv")]);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining("gpu-specs.csv")]);
    const none = await runHere(["accuracy", "--data", folderWith(...inputs)]);
    expect(none.err).toContain("no table of published figures");
    const folder = folderWith(...inputs, "breakeven.csv");
    const table = readFileSync(join(folder, "breakeven.csv"), "utf8");
    writeFileSync(join(folder, "breakeven.csv"), table.replace(",240000,", ",plenty,"));
    const bad = await runHere(["accuracy", "--data", folder]);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/breakeven\.csv:2:\d+ hardware_cost_usd: expected a number/);
  });
});
