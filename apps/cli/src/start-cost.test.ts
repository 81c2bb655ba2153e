import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { nodeProgram } from "./testing/spawn-cli.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const example = fileURLToPath(new URL("../../../examples/support-bot.yaml", import.meta.url));

// Names every file that is loaded, on standard error.
const listing = `data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module"; registerHooks({ load(url, context, next) { if (url.startsWith("file:")) process.stderr.write("loaded " + url + "\\n"); return next(url, context); } });',
)}`;

/** The files that a command line of the built program loads, and their bytes together. */
function loadedBy(...args: readonly string[]): {
  readonly files: string[];
  readonly bytes: number;
} {
  expect(existsSync(main), "dist/main.js is not there: build first").toBe(true);
  const { stderr, status } = spawnSync(nodeProgram, ["--import", listing, main, ...args], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  const files = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) =>
    fileURLToPath(url ?? ""),
  );
  expect(files).toContain(main);
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

test("loads one small file to print the version", () => {
  const { files, bytes } = loadedBy("--version");
  expect(files).toEqual([main]);
  expect(bytes).toBeLessThan(1000);
});

test("loads no engine, schema, content or price to print help", () => {
  expect(loadedBy("--help").bytes).toBeLessThan(5000);
  expect(loadedBy("assess", "--help").bytes).toBeLessThan(65_000);
});

test("loads neither schemas nor the price book nor the API for a brief answer", () => {
  const brief = loadedBy("assess", example, "--brief");
  // And the script that answers, which is no module.
  const script = statSync(fileURLToPath(new URL("../dist/brief.cjs", import.meta.url)));
  expect(brief.bytes).toBeLessThan(5000);
  expect(script.size).toBeLessThan(340_000);
  const whole = loadedBy("assess", example, "--no-flips");
  expect(whole.bytes - script.size).toBeGreaterThan(700_000);
});
