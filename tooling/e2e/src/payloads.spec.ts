import { deflateSync } from "node:zlib";

import { payloads } from "./support/payloads.ts";
import { expect, test } from "./support/test.ts";

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const ran = () => (globalThis as { ran?: unknown }).ran;

test("two hundred scripts in titles, answers and a file's name are texts", async ({ page }) => {
  expect(payloads).toHaveLength(200);
  page.on("dialog", (dialog) => expect.soft(dialog.message(), "a dialog").toBe("none"));
  const rows = payloads.map((text) => `${cell(text)},${cell(text)},${cell(text)}`);
  await page.goto("/portfolio");
  await page.getByLabel("Files of cases").setInputFiles({
    name: "<img src=x onerror=ran=1>.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`title,job,isolationBasis\n${rows.join("\n")}\n${cell(payloads[0]!)},x\n`),
  });
  await page.getByRole("button", { name: "Keep 200 cases" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("200 use cases.");
  for (let y = 0; y < 9_000; y += 700) await page.mouse.wheel(0, 700);
  await expect(page.getByRole("link", { name: "<" }).first()).toBeVisible();
  expect(await page.evaluate(ran)).toBeUndefined();
});

test("two hundred scripts in share links are texts", async ({ page }) => {
  test.setTimeout(600_000);
  const receipt = { engine: "0", content: "0", contentDigest: "0", prices: "0", caseDigest: "0" };
  const day = { asOf: "2026-11-01", knownOn: "2026-11-01", seed: 1, worlds: 64 };
  await page.goto("/open");
  for (const title of payloads) {
    const shared = {
      case: { title: title.slice(0, 120), answers: { job: title } },
      receipt: { ...receipt, ...day, content: title.slice(0, 200) },
      sent: { answer: "no", endPoint: title.slice(0, 200) },
    };
    const hash = `1.${deflateSync(JSON.stringify(shared)).toString("base64url")}`;
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.slice(0, 120).trim());
  }
  expect(await page.evaluate(ran)).toBeUndefined();
});
