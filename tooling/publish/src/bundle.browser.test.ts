import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Browser } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";

import { installed, type Installed } from "./installed.ts";
import { blocksOf, libraries } from "./published.ts";

let folder: string;
let project: Installed;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-publish-"));
  [project, browser] = await Promise.all([
    installed(folder),
    chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    }),
  ]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Those that keep to no platform: a store is a folder. */
const anywhere = libraries.filter(({ manifest }) => manifest.name !== "@tapeline/store");

test.each(anywhere)("the example of $manifest.name runs as a bundle in a browser", async (one) => {
  const input = join(project.folder, `${one.manifest.name.slice("@tapeline/".length)}.js`);
  await writeFile(input, blocksOf(one.readme, "js")[0] ?? "");
  const code = await bundled(input);
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.addScriptTag({ type: "module", content: `${code}\nglobalThis.over = true;` });
  await page.waitForFunction("globalThis.over === true", undefined, { timeout: 60_000 });
  await page.close();
  expect(`${said.join("\n")}\n`).toBe(blocksOf(one.readme, "text")[0]);
});

/** A script with all that it imports, as a front end's build would make it. */
async function bundled(input: string): Promise<string> {
  const build = await rolldown({ input, platform: "browser", logLevel: "silent" });
  const { output } = await build.generate({ format: "esm", minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}
