import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

/** Where the cases lie: named from there, reports and their lines are the same wherever the project lies. */
const cwd = fileURLToPath(new URL("../../../examples/", import.meta.url));
// Fixed, so that prices which become known later change nothing here.
const day = ["--as-of", "2026-11-24"];

test.each([
  ["support-bot", []],
  ["hospital-letters", ["--ascii"]],
  ["nearly-empty", ["--width", "80"]],
] as const)("reports %s as its committed file does", { timeout: 60_000 }, async (name, flags) => {
  const { out, err } = await runHere(["assess", `${name}.yaml`, ...day, ...flags], { cwd });
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot(`../golden/${name}.txt`);
});

test.each([
  ["support-bot", ["--failures", "missing-knowledge=31,format=9,tone=4", "--of", "200"]],
  ["hospital-letters", ["--ascii", "--failures", "reasoning=14,unclear-task=3,format=10"]],
  ["nearly-empty", ["--width", "80"]],
] as const)("names what is next for %s as its committed file does", async (name, flags) => {
  const { out, err } = await runHere(["next", `${name}.yaml`, ...day, ...flags], { cwd });
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot(`../golden/next-${name}.txt`);
});

test.each([
  ["support-bot", []],
  ["hospital-letters", ["--ascii"]],
  ["nearly-empty", []],
] as const)("briefs an expert on %s as its committed file does", async (name, flags) => {
  const { out, err } = await runHere(["brief", `${name}.yaml`, ...day, ...flags], { cwd });
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot(`../golden/brief-${name}.md`);
});

test.each([
  ["support-bot", []],
  ["hospital-letters", ["--ascii"]],
  ["nearly-empty", ["--width", "80"]],
] as const)("reads how ready %s is as its committed file does", async (name, flags) => {
  const { out, err } = await runHere(["readiness", `${name}.yaml`, ...day, ...flags], { cwd });
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot(`../golden/readiness-${name}.txt`);
});

test.each([
  ["support-bot", []],
  ["hospital-letters", ["--ascii", "--judged", "150,10,10,30"]],
  ["nearly-empty", ["--width", "80"]],
] as const)("plans for %s as its committed file does", { timeout: 60_000 }, async (name, flags) => {
  const { out, err } = await runHere(["plan", `${name}.yaml`, ...day, ...flags], { cwd });
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot(`../golden/plan-${name}.txt`);
});
