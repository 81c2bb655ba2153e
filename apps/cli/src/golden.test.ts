import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}.yaml`, import.meta.url));
// Fixed, so that prices which become known later change nothing here.
const day = ["--as-of", "2026-11-24"];

/** The report without the one line that names a path of this machine. */
const shown = (out: string, name: string): string => out.replaceAll(example(name), `${name}.yaml`);

test.each([
  ["support-bot", []],
  ["hospital-letters", ["--ascii"]],
  ["nearly-empty", ["--width", "80"]],
] as const)("reports %s as its committed file does", { timeout: 60_000 }, async (name, flags) => {
  const { out, err } = await runHere(["assess", example(name), ...day, ...flags]);
  expect(err).toBe("");
  await expect(shown(out, name)).toMatchFileSnapshot(`../golden/${name}.txt`);
});
