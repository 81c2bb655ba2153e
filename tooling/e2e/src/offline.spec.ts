import { expect, test } from "./support/test.ts";
import { importSample } from "./support/import-sample.ts";

test("after the first visit every screen opens and answers without a network", async ({
  page,
  context,
}) => {
  const caseId = await importSample(page);
  // The pages are on the device once their service worker has kept them all.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await context.setOffline(true);
  for (const path of [
    "/",
    "/prices",
    "/calculators",
    "/learn",
    "/portfolio",
    `/assess/${caseId}`,
  ]) {
    await page.goto(path);
    await expect(page.locator("main h1").first(), path).toBeVisible();
  }
  await page.goto(`/verdict/${caseId}`);
  await expect(page.locator("main h1").first()).toContainText(/You (do not )?need|Not yet/);
});
