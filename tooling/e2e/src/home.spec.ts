import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

test("the sentence has its verdict before anything is computed, and keeps it until the next is there", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page).toHaveTitle("Do you need a custom LLM? · Tapeline");
  const verdict = page.getByRole("heading", { level: 2 }).first();
  await expect(verdict).toHaveText("2API + retrieval");
  const before = await page.locator("main").boundingBox();
  await page.getByLabel("Where text may go").selectOption("must stay on our own machines");
  await expect(verdict).toHaveText(/Open model/);
  await page.getByLabel("Times a month").fill("12M");
  await expect(page.getByRole("img", { name: /Cost of the eight options/ })).toBeVisible();
  expect((await page.locator("main").boundingBox())?.width).toBe(before?.width);
});

test("what is no number is said, changes nothing, and can be put right", async ({ page }) => {
  await page.goto("/");
  const budget = page.getByLabel("What building it may cost, in dollars");
  await budget.fill("600 thousand");
  await expect(page.getByText(/write k instead/)).toBeVisible();
  await expect(budget).toHaveAttribute("aria-invalid", "true");
  await budget.fill("$90k");
  await expect(page.getByText(/write k instead/)).toBeHidden();
  await budget.blur();
  await expect(budget).toHaveValue("$90k");
});

test("the sentence becomes a kept case", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("The job", { exact: true }).selectOption("translate");
  await page.getByRole("button", { name: "Measure it properly" }).click();
  await page.waitForURL(/\/assess\/[\w-]+$/);
  await page.reload();
  await expect(page.getByText("Translate").first()).toBeVisible();
});

test("the whole sentence is filled in by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("The job", { exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Times a month")).toBeFocused();
  await page.keyboard.type("5k");
  for (let place = 0; place < 5; place++) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Measure it properly" })).toBeFocused();
  await expect(page.getByLabel("Times a month")).toHaveValue("5,000");
});

test("a square opens a made-up case, and that its verdict", async ({ page }) => {
  await page.goto("/");
  await page.locator('a[href="/learn/scenarios/archetypes/invoice-extraction"]').click();
  const title = "Invoice fields at five million documents a month";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Made-up cases" }).click();
  await page.getByLabel("Find a case").fill("invoice");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Open its verdict" }).click();
  await page.waitForURL(/\/verdict\/[\w-]+$/);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});

for (const width of [1440, 1024, 768, 390, 320]) {
  test(`nothing runs out of the first page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test("the first page is accessible, wide and narrow", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});
