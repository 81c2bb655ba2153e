import type { Page } from "@playwright/test";

import { sampleCaseFile } from "./sample-case.ts";

/** Keeps the sample case in this browser, as a reader would, and returns its id. */
export async function importSample(page: Page): Promise<string> {
  await page.goto("/assess");
  await page.locator("input[type=file]").setInputFiles(sampleCaseFile);
  await page.waitForURL(/\/assess\/[\w-]+$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}
