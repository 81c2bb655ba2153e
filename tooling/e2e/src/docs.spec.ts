import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

const pages = [
  "/docs/",
  "/docs/how-it-decides/",
  "/docs/options/api-retrieval/",
  "/docs/questions/requestsPerMonth/",
  "/docs/assumptions/",
  "/docs/rules/",
  "/docs/rules/isolation/no-external-service/",
  "/docs/claims/",
  "/docs/scenarios/archetypes/our-own-gpt/",
  "/docs/faq/cost/",
  "/docs/glossary/",
  "/docs/prices/",
  "/docs/accelerators/",
  "/docs/accuracy/",
  "/docs/cli/assess/",
  "/docs/packages/engine/format/",
  "/docs/trpc/",
  "/docs/guides/self-hosters/",
  "/docs/where-we-differ/",
  "/docs/decisions/0009-guidance/",
  "/docs/changelog/",
  "/docs/embed/",
] as const;

for (const path of pages) {
  test(`${path} is accessible in both themes and fits a narrow screen`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

// What a test watches would tell of a search that asks somebody else.
test("search finds a rule by its words and leads there", async ({ page }) => {
  await page.goto("/docs/");
  await page.getByRole("button", { name: "Search" }).click();
  await page.locator("#starlight__search input").fill("pure behaviour succeeded");
  await page.getByRole("link", { name: "The gap is behaviour" }).first().click();
  await expect(page).toHaveURL(/\/docs\/rules\/gap\/behaviour\//);
});

test("a scenario is decided on its page", async ({ page }) => {
  await page.goto("/docs/scenarios/archetypes/our-own-gpt/");
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText(/You need a custom LLM|You do not need|Not yet/);
  await expect(verdict).toContainText(/in 100|Not settled/);
});

test("the calculator on a page counts again for what is typed, and says what is no number", async ({
  page,
}) => {
  await page.goto("/docs/how-it-decides/");
  const calculator = page.getByRole("region", { name: "What a month of requests costs" });
  // It is drawn once it comes near the screen.
  await page.locator("tapeline-cost").scrollIntoViewIfNeeded();
  const first = calculator.getByRole("row").nth(1);
  await expect(first).toContainText("$");
  const before = await first.textContent();
  const requests = calculator.getByRole("textbox", { name: "Requests a month" });
  await requests.fill("20M");
  await expect(first).not.toHaveText(before ?? "");
  await requests.fill("many");
  await expect(calculator.getByRole("alert")).toContainText("Expected a number");
});

test("a price is found by a part of a name", async ({ page }) => {
  await page.goto("/docs/prices/");
  const prices = page.getByRole("region", { name: "Prices of models" });
  await prices.getByRole("searchbox").fill("claude");
  await expect(prices.getByRole("row").nth(1)).toContainText("Claude");
  await expect(prices.getByRole("status")).toContainText(/^\d+ of \d+ offers/);
});

test("a sentence is filled in on a page, and its verdict follows", async ({ page }) => {
  await page.goto("/docs/embed/");
  const sentence = page.getByRole("form", { name: "Describe the job" });
  await sentence.scrollIntoViewIfNeeded();
  const verdict = page.locator("tapeline-sentence").getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("Release");
  const before = await verdict.textContent();
  await sentence.getByRole("combobox", { name: "Where text may go" }).selectOption("5");
  await expect(verdict).not.toHaveText(before ?? "");
  await expect(verdict).not.toHaveAttribute("data-old");
});

test("an address of nothing says so within the documentation", async ({ page }) => {
  const answer = await page.goto("/docs/rules/no/such/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
