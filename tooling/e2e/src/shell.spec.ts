import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

test("the first key leads past the bar to the page", async ({ page }) => {
  await page.goto("/learn");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("an address that leads nowhere says so and offers ways on", async ({ page }) => {
  await page.goto("/nowhere/at/all");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is no page at this address.",
  );
  await expect(page).toHaveTitle("No such page · Tapeline");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Look for it" }).click();
  await expect(page.getByRole("combobox", { name: "Jump to" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Go to the start" }).click();
  await expect(page).toHaveTitle("Do you need a custom LLM? · Tapeline");
});

test("no network is said, and taken back when there is one", async ({ page, context }) => {
  await page.goto("/");
  const note = page.getByText("You are offline.");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(note).toBeHidden();
  await context.setOffline(true);
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(note).toBeHidden();
});

test("titles follow the page, and going back leads to the one before", async ({ page }) => {
  await page.goto("/");
  const bar = page.getByRole("navigation", { name: "Main" });
  await bar.getByRole("link", { name: "Prices" }).click();
  await expect(page).toHaveTitle("Prices · Tapeline");
  await bar.getByRole("link", { name: "Learn" }).click();
  await expect(page).toHaveTitle("Learn · Tapeline");
  await page.goBack();
  await expect(page).toHaveTitle("Prices · Tapeline");
  await expect(page.getByRole("main")).toBeFocused();
});

test("on paper there is neither bar nor note", async ({ page }) => {
  await page.goto("/learn/faq/cost");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("button", { name: /theme/ })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the header shows one way to jump, on a wide screen and on a phone", async ({ page }) => {
  await page.goto("/");
  const jump = page.getByRole("banner").getByRole("button", { name: "Jump to" });
  await expect(jump).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(jump).toHaveCount(1);
});
