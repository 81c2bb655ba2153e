import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

const answer = /custom LLM/;

test("a verdict comes where the browser starts no worker", async ({ page }) => {
  await page.addInitScript("delete globalThis.Worker");
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  await expect(page.locator("main h1").first()).toContainText(answer);
});

test("a verdict comes where the worker's script cannot be had", async ({ page }) => {
  await page.route(/\/assets\/worker-[\w-]+\.js$/, (route) => route.abort());
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  await expect(page.locator("main h1").first()).toContainText(answer);
});

test("a worker that breaks while it is asked leaves the question to the page", async ({ page }) => {
  await page.addInitScript(() => {
    const Before = globalThis.Worker;
    globalThis.Worker = class extends Before {
      override postMessage(): void {
        // What an engine that throws looks like from here: no answer, and an error.
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "it broke" })));
      }
    };
  });
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  await expect(page.locator("main h1").first()).toContainText(answer);
});
