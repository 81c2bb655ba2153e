import type { Page } from "@playwright/test";

import { importSample } from "./support/import-sample.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

/** Opens the verdict on the sample case; `whole` waits until everything beside it is computed. */
async function openVerdict(page: Page, whole = false): Promise<string> {
  const id = await importSample(page);
  await page.goto(`/verdict/${id}`);
  await expect(page.locator("main h1")).toContainText("You do not need a custom LLM.");
  if (whole) {
    await expect(page.locator("#flip table").first()).toBeVisible({ timeout: 90_000 });
    await expect(page.locator("main progress")).toHaveCount(0, { timeout: 90_000 });
  }
  return id;
}

const slider = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "What if" }).getByRole("slider", { name });

test("a verdict shows every section, and each figure opens what it rests on", async ({ page }) => {
  await openVerdict(page, true);
  await expect(page.locator("#ladder [role=row]")).toHaveCount(9);
  for (const id of ["cost", "volume", "sensitivity", "flip", "why", "next", "answers", "share"])
    await expect(page.locator(`#${id} h2`)).toBeVisible();
  await expectAccessible(page);

  await page.locator("#why .rule-id").first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "What it compares" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await page.getByText("The bill, line by line").click();
  await page.locator("#bill tbody .figure-link").nth(1).click();
  await expect(dialog.locator("pre")).toContainText("×");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
});

test("keys highlight an option, turn charts into tables and read a chart month by month", async ({
  page,
}) => {
  await openVerdict(page, true);
  await page.keyboard.press("2");
  await expect(page.locator("[data-highlight='2']")).toHaveCount(1);
  await page.keyboard.press("2");
  await expect(page.locator("[data-highlight]")).toHaveCount(0);

  const month = page.locator("#cost").getByRole("slider", { name: "Month" });
  await month.focus();
  await expect(month).toHaveAttribute("aria-valuetext", /^Month 36: .*API \+ retrieval \$/);
  await page.keyboard.press("Home");
  await expect(month).toHaveAttribute("aria-valuetext", /^Start: /);

  await page.keyboard.press("t");
  await expect(page.locator("#cost figure table")).toBeVisible();
  await expect(page.locator("#volume figure table")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("t");
  await expect(page.locator("#cost figure table")).toHaveCount(0);
});

test("numbers that are tried move the verdict, stay in the address and become answers if wanted", async ({
  page,
}) => {
  const id = await openVerdict(page);
  await page.getByRole("button", { name: "What if" }).click();
  await expectAccessible(page);
  const before = await page.locator("main dl dd").first().textContent();
  const bar = slider(page, "Bar: minimum pass rate");
  await bar.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowLeft");
  await expect(page).toHaveURL(/with=minimumPassRate/);
  await expect(page.locator("main dl dd").first()).not.toHaveText(before ?? "");
  await expect(page.locator("[data-follows]")).toHaveCount(0);
  const tried = await page.locator("main h1").textContent();

  await page.reload();
  await expect(page.locator("main h1")).toHaveText(tried ?? "");
  await page.getByRole("button", { name: "Keep as answers" }).click();
  await expect(page).toHaveURL(new RegExp(`/verdict/${id}$`));
  await expect(
    page.locator("#answers tr", { hasText: "Bar: minimum pass rate" }),
  ).not.toContainText("90%");
});

test("the keyboard goes into the tray that was opened, and back where it was closed", async ({
  page,
}) => {
  await openVerdict(page, true);
  const opener = page.getByRole("button", { name: "What if", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  const tray = page.getByRole("complementary", { name: "What if" });
  await expect(tray.getByRole("slider").first()).toBeFocused();
  const follows = page.locator("#sensitivity").getByText("follows a moment after");
  await expect(follows).toBeHidden();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(follows).toBeVisible();
  await expect(follows).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(tray).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("charts that nobody sees wait for a slider to rest, or until they are seen", async ({
  page,
}) => {
  await openVerdict(page);
  await page.getByRole("button", { name: "What if" }).click();
  const caption = page.locator("#cost figcaption, #cost figure").first();
  // Few worlds while a slider moves, all of them once it rests.
  await expect(caption).toContainText("2,048 worlds");
  await slider(page, "Requests a month").focus();
  await page.keyboard.down("ArrowRight");
  await expect(page.locator("[data-follows][data-tried]")).toHaveCount(1);
  await expect(caption).toContainText("2,048 worlds");
  await page.locator("#cost figure").evaluate((figure) => figure.scrollIntoView());
  await expect(caption).toContainText("128 worlds");
  await page.keyboard.up("ArrowRight");
  await expect(caption).toContainText("2,048 worlds");
});

test("a copy with other numbers stands beside the case that it came from", async ({ page }) => {
  await openVerdict(page);
  await page.getByRole("button", { name: "What if" }).click();
  await slider(page, "Requests a month").focus();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "Compare as a copy" }).click();
  await expect(page).toHaveURL(/\/compare\?left=.*&right=/);
  const differing = page.getByRole("table", { name: "Answers that differ" });
  await expect(differing.getByRole("rowheader")).toHaveText("Requests a month");
  await expectAccessible(page);
});

test("who leaves while a slider comes to rest is not fetched back", async ({ page }) => {
  await openVerdict(page);
  await page.getByRole("button", { name: "What if" }).click();
  await slider(page, "Requests a month").focus();
  // The next page takes longer to come than a slider to rest.
  await page.route("**/assets/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.keyboard.press("End");
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/compare\?left=/);
  await expect(page.locator("main h1")).toContainText(/compare/i);
});

test("a verdict fits a phone, and paper", async ({ page, browserName }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openVerdict(page, true);
  const beyond = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await beyond()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  expect(browserName).toBe("chromium");
  for (const format of ["A4", "Letter"]) {
    const pages = await page.pdf({ format, printBackground: true, preferCSSPageSize: false });
    expect(pages.subarray(0, 5).toString()).toBe("%PDF-");
  }
});

test("a case that is not on this device is said to be so", async ({ page }) => {
  await page.goto("/verdict/nowhere");
  await expect(page.locator("main h1")).toHaveText("This case is not on this device.");
  await expectAccessible(page);
});
