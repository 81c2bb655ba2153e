import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { bundleCheck, type Bundle } from "./bundle.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { fingerprintIn, node24 } from "./in-node.ts";
import { expectSameBytes, randomCases } from "./same-bytes.ts";

let bundle: Bundle;
let browser: Browser;
let page: Page;
const server = createServer((request, answer) => {
  if (request.url === `/${bundle.name}`) {
    answer.setHeader("content-type", "text/javascript");
    createReadStream(join(bundle.folder, bundle.name)).pipe(answer);
    return;
  }
  answer.setHeader("content-type", "text/html");
  answer.end(
    `<!doctype html><title>proof</title><script type="module" src="/${bundle.name}"></script>`,
  );
});

beforeAll(async () => {
  bundle = await bundleCheck();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.fingerprint !== undefined");
}, 90_000);

afterAll(async () => {
  await browser?.close();
  server.close();
  await bundle.remove();
});

test("a thousand random cases give the same bytes in Chromium and Node 24", async () => {
  const [inChromium, pinned] = await Promise.all([
    page.evaluate(`globalThis.fingerprint(${randomCases})`) as Promise<Fingerprint>,
    fingerprintIn(node24, bundle, randomCases),
  ]);
  expectSameBytes(pinned, inChromium);
  expect(inChromium.cases).toHaveLength(randomCases);
}, 300_000);
