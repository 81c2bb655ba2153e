import { readFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, type Browser, type Page } from "playwright-core";
import { build } from "tsdown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { checks } from "./testing/checks.ts";

const entries = [
  new URL("./testing/browser-page.ts", import.meta.url),
  new URL("./testing/browser-worker.ts", import.meta.url),
].map((address) => fileURLToPath(address));

let folder: string;
let browser: Browser;
let page: Page;
const server = createServer((request, answer) => {
  const name = request.url === "/" ? undefined : request.url?.slice(1);
  if (name === undefined) {
    answer.setHeader("content-type", "text/html");
    answer.end(
      '<!doctype html><title>page</title><script type="module" src="/browser-page.js"></script>',
    );
    return;
  }
  readFile(join(folder, name)).then(
    (script) => answer.setHeader("content-type", "text/javascript").end(script),
    () => answer.writeHead(404).end(),
  );
});
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-browser-"));
  await build({
    config: false,
    entry: entries,
    outDir: folder,
    platform: "browser",
    format: "esm",
    dts: false,
    logLevel: "error",
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    inputOptions: { resolve: { conditionNames: ["@tapeline/source", "browser", "import"] } },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  page = await browser.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.runCheck !== undefined");
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the API in a browser's worker", () => {
  test.each(checks)("$name", { timeout: 120_000 }, async ({ name }) => {
    const failed = await page.evaluate(`globalThis.runCheck(${JSON.stringify(name)})`);
    expect(failed).toBeUndefined();
    expect(errors).toEqual([]);
  });
});
