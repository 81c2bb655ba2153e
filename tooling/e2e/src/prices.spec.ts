import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

const luna = "openai/gpt-5.6-luna@azure-openai:global:standard";

test("models are sorted by what one's own job costs, and the address keeps the job", async ({
  page,
}) => {
  await page.goto("/prices");
  const table = page.getByRole("table", { name: /^Prices on/ });
  await expect(table.getByRole("columnheader", { name: /Your job/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const amounts = async (): Promise<number[]> =>
    (await table.locator(".jb b").allTextContents()).map((text) =>
      Number(text.replace("$", "").replace("k", "e3")),
    );
  const before = await amounts();
  expect(before.length).toBeGreaterThan(10);
  expect(before).toEqual(before.toSorted((a, b) => a - b));
  await page.getByLabel("Tokens out").fill("4000");
  await page.getByLabel("Tokens out").press("Enter");
  await expect(page).toHaveURL(/tokensOut=4000/);
  await expect.poll(async () => (await amounts())[0]).toBeGreaterThan(before[0] ?? 0);
  await page.reload();
  await expect(page.getByLabel("Tokens out")).toHaveValue("4,000");
  await expectAccessible(page);
});

test("words, a filter and a column narrow and order the table, and an empty one takes one back", async ({
  page,
}) => {
  await page.goto("/prices");
  const rows = page.locator(".pt > tbody > tr");
  await expect(rows.nth(10)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("luna");
  await expect.poll(() => rows.count()).toBeLessThan(6);
  await page.getByRole("button", { name: "$ per M" }).first().click();
  await expect(page).toHaveURL(/sort=in/);
  await page.getByLabel("Model or vendor").fill("no model is called this");
  await expect(page.getByText("No price fits all of this.")).toBeVisible();
  await page.getByRole("button", { name: /^Drop/ }).click();
  await expect(rows.nth(10)).toBeVisible();
});

test("an open row tells how the price moved, who says so, and why a difference was settled", async ({
  page,
}) => {
  await page.goto(`/prices?provider=azure-openai&open=${encodeURIComponent(luna)}`);
  await expect(page.getByRole("img", { name: /GPT-5.6 Luna at Azure OpenAI/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /lists, one differs/ })).toBeVisible();
  await expect(page.getByText(/Lists differ: input 0.2 of pi-ai/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Price history" })).toBeVisible();
  await expectAccessible(page);
});

test("a day before any price is said to be so", async ({ page }) => {
  await page.goto("/prices?asOf=1999-01-01");
  await expect(page.getByText("no price of that day is on record")).toBeVisible();
  await expect(page.locator(".stamp")).not.toContainText("models");
});

test("up to five rows are compared, with ratios to the cheapest", async ({ page }) => {
  await page.goto("/prices?q=gpt-5");
  const boxes = page.getByRole("checkbox");
  await expect(page.locator(".jb b").nth(6)).toBeVisible();
  for (const at of [0, 1, 2, 3, 4]) await boxes.nth(at).check({ force: true });
  const tray = page.getByRole("complementary", { name: "Compare" });
  await expect(tray.getByText("5 of 5")).toBeVisible();
  await expect(tray.getByText("cheapest", { exact: true })).toBeVisible();
  await expect(tray.getByText(/^[\d.]+ times /)).toHaveCount(4);
  await expect(boxes.nth(5)).toBeDisabled();
  await tray.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("table", { name: "Models side by side" })).toBeVisible();
  await expectAccessible(page);
  await tray.getByRole("button", { name: "Use in an assessment" }).click();
  await expect(page).toHaveURL(/\/assess\/[\w-]+$/);
});

for (const tab of ["tuning", "retrieval", "accelerators"]) {
  test(`${tab} are listed, and what is not priced is no zero`, async ({ page }) => {
    await page.goto(`/prices?tab=${tab}`);
    await expect(page.locator(".pt > tbody > tr").nth(5)).toBeVisible();
    await expect(page.locator(".pt").getByText("$0.00", { exact: true })).toHaveCount(0);
    await page.locator(".pt .ex").first().click();
    await expect(page.locator(".det h2").first()).toBeVisible();
    await expectAccessible(page);
  });
}

for (const width of [390, 768, 1024, 1440]) {
  test(`no table of prices is wider than its page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const tab of ["models", "tuning", "retrieval", "accelerators"]) {
      await page.goto(`/prices?tab=${tab}`);
      await expect(page.locator(".pt > tbody > tr").nth(5)).toBeVisible();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, tab).toBeLessThanOrEqual(0);
    }
  });
}
