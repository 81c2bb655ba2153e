import { expectAccessible } from "./support/accessible.ts";
import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

test("from a sentence to a verdict that somebody else reopens to the same figures", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.getByRole("button", { name: "Measure it properly" }).click();
  await page.waitForURL(/\/assess\/[\w-]+$/);

  await expect(page.locator("main fieldset").first()).toBeVisible();
  await page.getByRole("link", { name: /See the full verdict/ }).click();
  await page.waitForURL(/\/verdict\/[\w-]+/);
  const headline = page.locator("main h1").first();
  await expect(headline).toContainText(/custom LLM/);

  await page.getByRole("button", { name: "What if" }).click();
  const tray = page.getByRole("complementary", { name: "What if" });
  const slider = tray.getByRole("slider").first();
  const before = await slider.getAttribute("aria-valuetext");
  await slider.press("Home");
  await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
  await tray.getByRole("button", { name: "Reset" }).click();
  await expect(slider).toHaveAttribute("aria-valuetext", before ?? "");
  await tray.getByRole("button", { name: "Close what if" }).click();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /JSON/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /Copy link/ }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${baseURL}/open#`)).toBe(true);

  // Somebody else: another browser profile, nothing kept.
  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const opened = await other.newPage();
  await opened.goto(link);
  await opened.getByRole("button", { name: /Keep/ }).click();
  await opened.waitForURL(/\/(verdict|assess)\//);
  if (opened.url().includes("/assess/"))
    await opened.goto(opened.url().replace("assess", "verdict"));
  const figures = (of: typeof page) => of.locator("main .lad, main h1, main .lead").allInnerTexts();
  await expect(opened.locator("main .lad").first()).toBeVisible();
  await expect(page.locator("main .lad").first()).toBeVisible();
  expect(await figures(opened)).toEqual(await figures(page));
  await other.close();
});

test("the whole way by keyboard alone", async ({ page }) => {
  await importSample(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await expect(palette).toBeVisible();
  await page.keyboard.type("portfolio");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/portfolio");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

for (const width of [1440, 320]) {
  test(`no violation that axe knows on any screen at ${width} px, light and dark`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height: 900 });
    const caseId = await importSample(page);
    const paths = ["/", "/assess", `/assess/${caseId}`, `/verdict/${caseId}`, "/prices"];
    for (const path of [...paths, "/calculators", "/portfolio", "/learn", "/open", "/nowhere"]) {
      await page.goto(path);
      await expect(page.locator("main h1").first(), path).toBeVisible();
      await expectAccessible(page);
    }
  });
}
