import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

const pages = [
  "/learn",
  "/learn/faq/cost",
  "/learn/articles/outside-help",
  "/learn/glossary",
  "/learn/rules/",
  "/learn/rules/gap/behaviour",
  "/learn/rules/isolation/no-external-service",
  "/learn/options/api-retrieval",
  "/learn/questions/gap",
  "/learn/questions/requestsPerMonth",
] as const;

for (const path of pages) {
  test(`${path} opens by its address and is accessible`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/ · Tapeline$/);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test("an answer leads to its figures, to a rule, and from the rule to its question", async ({
  page,
}) => {
  await page.goto("/learn");
  await page.getByRole("link", { name: "What does a custom LLM cost?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does a custom LLM cost?");
  await expect(page.getByRole("main")).toBeFocused();
  await page.locator("main a[href='#figure-1']").first().click();
  await expect(page.locator("#figure-1")).toBeInViewport();
  await page.getByRole("link", { name: "Pre-training needs several researchers" }).click();
  await expect(page).toHaveURL(/\/learn\/rules\/team\/no-researchers-to-pretrain$/);
  await expect(page.getByRole("heading", { name: "When it holds" })).toBeVisible();
  await page.locator("section", { hasText: "When it holds" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/learn\/questions\//);
});

test("a word is found, and an address leads to it", async ({ page }) => {
  await page.goto("/learn/glossary#lora");
  await expect(page.locator("#lora")).toBeInViewport();
  await page.goto("/learn");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("lora");
  await expect(page.getByRole("heading", { name: "Texts" })).toBeVisible();
  await expect(page).toHaveURL(/\/learn\?words=lora$/);
  await page.getByRole("link", { name: "LoRA", exact: true }).click();
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("lora");
  await expect(page.getByRole("heading", { name: "Texts" })).toBeVisible();
});

test("an address of nothing says so and what was perhaps meant", async ({ page }) => {
  await page.goto("/learn/faq/costt");
  await expect(page.getByRole("alert")).toContainText("There is nothing at this address.");
  await expect(page.getByRole("alert")).toContainText("faq/cost");
  await expectAccessible(page);
});

test("an offer of help says who is paid for it", async ({ page }) => {
  await page.goto("/learn/articles/outside-help");
  await expect(page.getByLabel("An offer of help")).toContainText("Nobody pays for this block");
});
