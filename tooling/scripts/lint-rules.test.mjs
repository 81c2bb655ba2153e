import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tapeline-lint-"));
  for (const file of [".oxlintrc.json", "tooling/scripts/lint-rules.mjs"]) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The lines that the project's own lint settings complain about, had this file this content.
 *
 * @param {string} file
 * @param {string[]} lines
 */
function complaints(file, lines) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.join("\n") + "\n");
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const { stdout } = spawnSync(oxlint, ["-f", "unix", file], { cwd: folder, encoding: "utf8" });
  rmSync(path);
  const numbers = stdout.split("\n").map((line) => /^[^:]+:(\d+):/.exec(line)?.[1]);
  const found = new Set(numbers.filter((number) => number !== undefined).map(Number));
  return [...found].sort((a, b) => a - b);
}

test("the second opinion may import the engine's types and nothing else of it", () => {
  const file = "tooling/proof/src/second-opinion/total-cost.ts";
  expect(
    complaints(file, [
      'import type { Verdict } from "@tapeline/engine";',
      'import { Decimal } from "decimal.js";',
      'import { month } from "./month.ts";',
      "export const total = (verdict: Verdict) => new Decimal(month(verdict));",
    ]),
  ).toEqual([]);
  expect(
    complaints(file, [
      'import { assess } from "@tapeline/engine";',
      'import { priceOn } from "@tapeline/pricing";',
      'export { totalOf } from "../../../../packages/engine/src/costs/total-of.ts";',
      'import { type Verdict, explain } from "../release.ts";',
      'export const late = () => import("@tapeline/engine");',
      'export const later = () => import("../release.ts");',
      "export const use = (verdict: Verdict) => [assess, priceOn, explain, verdict];",
    ]),
  ).toEqual([1, 2, 3, 4, 5, 6]);
});

test("the engine has no powers, no clock, no chance, no locale and no machine", () => {
  expect(
    complaints("packages/engine/src/costs/growth.ts", [
      "export const power = (x: number) => x ** 2;",
      "export const square = (x: number) => { x **= 2; return x; };",
      "export const grow = (x: number) => Math.exp(x);",
      "export const draw = () => Math.random();",
      "export const today = () => new Date();",
      "export const money = new Intl.NumberFormat();",
      "export const order = (a: string, b: string) => a.localeCompare(b);",
      "export const home = () => process.cwd();",
      "export const root = (x: number) => Math.sqrt(x) + Math.abs(x);",
    ]),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("pricing has no clock, no chance and no files", () => {
  expect(
    complaints("packages/pricing/src/price.ts", [
      'import { readFileSync } from "node:fs";',
      "export const today = () => Date.now();",
      "export const draw = () => Math.random();",
      "export const read = () => readFileSync;",
    ]),
  ).toEqual([1, 2, 3]);
});

test("tests of the engine may read files and compare with the platform's functions", () => {
  expect(
    complaints("packages/engine/src/uncertainty/exp.test.ts", [
      'import { readFileSync } from "node:fs";',
      'import { expect, test } from "vitest";',
      'test("is near", () => expect(Math.exp(1)).toBe(Number(readFileSync("e", "utf8"))));',
    ]),
  ).toEqual([]);
});
