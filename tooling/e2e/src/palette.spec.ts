import { expectAccessible } from "./support/accessible.ts";
import type { Page } from "@playwright/test";

import { expect, test } from "./support/test.ts";

/** Opens the palette by its key, once the page is there to hear it. */
async function openPalette(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Jump to" });
  await expect(field).toBeFocused();
  return field;
}

test("words lead to a rule; what was chosen is recent the next time", async ({ page }) => {
  await page.goto("/");
  const field = await openPalette(page);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(5);
  await field.fill("gap is behaviour");
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(
    /The gap is behaviour/,
  );
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/learn\/rules\/gap\/behaviour$/);
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: "Jump to" }).first().click();
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(
    /The gap is behaviour/,
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a section of the page, a kept case and a command are found", async ({ page }) => {
  await page.goto("/");
  await (await openPalette(page)).fill("latest prices");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Latest prices" })).toBeFocused();
  await page.getByRole("button", { name: "Measure it properly" }).click();
  await page.waitForURL(/\/assess\/[\w-]+$/);
  await page.goto("/prices");
  const field = await openPalette(page);
  await field.fill("draft support");
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(/Your case/);
  await field.fill("tapeline replay");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "tapeline replay" })).toBeVisible();
});

test("the map names the keys of the page; single keys can be turned off", async ({ page }) => {
  await page.goto("/learn");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  const map = page.getByRole("dialog", { name: "Keys" });
  await expect(map).toContainText("Find an answer, a rule, a word");
  await expectAccessible(page);
  await map.getByLabel(/Single keys work/).uncheck();
  await map.getByRole("button", { name: "Close" }).click();
  const theme = await page.locator("html").getAttribute("data-theme");
  await page.keyboard.press("d");
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme ?? "");
  await page.reload();
  await page.keyboard.press("?");
  await expect(map).toBeHidden();
});

test("keys do nothing while typing, and D changes the theme elsewhere", async ({ page }) => {
  await page.goto("/learn");
  await page.getByRole("searchbox").fill("d");
  const theme = await page.locator("html").getAttribute("data-theme");
  await page.keyboard.press("d");
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme ?? "");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("d");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", theme ?? "");
});

test("the menu of a narrow page leads on, and closes", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Learn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Learn" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
});

test("on a page of a case, its answers are found", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Measure it properly" }).click();
  await page.waitForURL(/\/assess\/[\w-]+$/);
  const caseId = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/verdict/${caseId}`);
  await (await openPalette(page)).fill("change requests a month");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("Answer");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/assess\/[\w-]+#q-requestsPerMonth$/);
  await expect(page.locator("#q-requestsPerMonth")).toBeInViewport();
});
