import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

const yaml = (text: string) => ({
  name: "case.yaml",
  mimeType: "application/yaml",
  buffer: Buffer.from(text),
});

for (const path of ["/prices", "/calculators/fit", "/learn/glossary"]) {
  test(`${path} says that the release was not fetched, and opens once it is there`, async ({
    page,
  }) => {
    let there = false;
    await page.route("**/release/*", (route) =>
      there ? route.continue() : route.fulfill({ status: 500, body: "none" }),
    );
    await page.goto(path);
    const alert = page.locator("main [role=alert]");
    await expect(alert).toContainText("could not be fetched");
    await expect(alert).not.toContainText("report it");
    there = true;
    await alert.getByRole("button", { name: /again/ }).click();
    await expect(alert).toBeHidden();
    await expect(
      page
        .locator("main")
        .getByText(/26|2026|Words|cards/)
        .first(),
    ).toBeVisible();
    await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
  });
}

test("undo shows what it brings back where something unfinished stands", async ({ page }) => {
  await page.goto("/assess");
  await page
    .locator("input[type=file]")
    .setInputFiles(yaml("title: Undone\nanswers:\n  taskTypes: [knowledge-qa]\n"));
  const field = page.locator("#domainTokens-value");
  await field.fill("5000000");
  await expect(page.getByText(/2 answered/)).toBeVisible();
  await field.fill("5 millionn");
  // Opened again, it stays where it is, whatever becomes of its answer.
  await page.reload();
  await expect(field).toHaveValue("5 millionn");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/1 answered/)).toBeVisible();
  await expect(field).toHaveValue("");
});

test("a copy of a case with the longest title is a case", async ({ page }) => {
  await page.goto("/assess");
  await page
    .locator("input[type=file]")
    .setInputFiles(yaml(`title: ${"W".repeat(120)}\nanswers:\n  requestsPerMonth: 1000\n`));
  await page.waitForURL(/\/assess\/[\w-]+$/);
  await page.goto(page.url().replace("assess", "verdict"));
  await page.getByRole("button", { name: "What if" }).click();
  const tray = page.getByRole("complementary", { name: "What if" });
  await tray.getByRole("slider").first().press("End");
  await tray.getByRole("button", { name: "Compare as a copy" }).click();
  await page.waitForURL("**/compare?*");
  await expect(
    page
      .locator("main")
      .getByText(/custom LLM|private model|Not yet/)
      .nth(1),
  ).toBeVisible();
  await expect(page.getByText(/expected text of/i)).toHaveCount(0);
});

test("renaming by the keyboard ends where it began", async ({ page }) => {
  await importSample(page);
  const rename = page.getByRole("button", { name: "Rename" });
  await rename.press("Enter");
  await page.getByLabel("Title of the case").press("Enter");
  await expect(rename).toBeFocused();
});

test("verdict and prices stay within 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const caseId = await importSample(page);
  for (const path of [`/verdict/${caseId}`, "/prices", "/prices?tab=accelerators"]) {
    await page.goto(path);
    await expect(page.locator("main table, main .lad").first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, path).toBe(320);
  }
});
