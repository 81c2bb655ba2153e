import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/test.ts";

/** Each calculator, and how its finding begins where nothing was said. */
const findings = {
  "api-cost": / is the cheapest at \$/,
  "break-even": /requests a month on/,
  serving: /fits on 2 × NVIDIA H100/,
  fit: /fits on 2 × NVIDIA GeForce RTX 4090/,
  "one-off": / does it for \$/,
  "fine-tuning": /^Tuning Llama 3.1 8B costs \$/,
  pretraining: /^It costs \$/,
  "sample-size": /^Test on 625 of your own requests/,
} as const;

for (const [id, finding] of Object.entries(findings)) {
  test(`${id} answers from what is assumed, and is accessible at two widths`, async ({ page }) => {
    await page.goto(`/calculators/${id}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(finding, {
      timeout: 60_000,
    });
    await expect(page.getByText("assumed").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test("the address holds every figure, and opens the same calculation elsewhere", async ({
  page,
  browser,
}) => {
  await page.goto("/calculators/api-cost");
  const finding = page.getByRole("heading", { level: 2 }).first();
  await expect(finding).toHaveText(findings["api-cost"]);
  const first = await finding.textContent();
  await page.getByLabel("Requests a month, low").fill("200k");
  await page.getByLabel("Requests a month, high").fill("300k");
  await expect(page).toHaveURL(/requests=200000\.\.300000/);
  await expect(finding).not.toHaveText(first ?? "");
  const other = await browser.newPage();
  await other.goto(page.url());
  const elsewhere = other.getByRole("heading", { level: 2 }).first();
  await expect(elsewhere).toHaveText(findings["api-cost"]);
  // The first page may still be showing what the figure typed before came to.
  await expect(finding).toHaveText((await elsewhere.textContent()) ?? "");
  await other.close();
});

test("what is wrong is said where it stands, and nothing is lost", async ({ page }) => {
  await page.goto("/calculators/pretraining");
  const finding = page.getByRole("heading", { level: 2 }).first();
  await expect(finding).toHaveText(findings.pretraining);
  const told = await finding.textContent();
  const low = page.getByLabel("Parameters, low");
  await low.fill("many");
  await expect(page.getByRole("alert")).toContainText(/number/);
  await expect(low).toHaveAttribute("aria-invalid", "true");
  await expect(finding).toHaveText(told ?? "");
  await low.blur();
  await expect(low).toHaveValue("many");
  await low.fill("7B");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/parameters=7000000000/);
});

test("what the router refuses stands at its field", async ({ page }) => {
  await page.goto("/calculators/sample-size?difference=40&discordant=20");
  await expect(page.getByRole("alert")).toContainText("at most the 20 % of items");
  await page.goto("/calculators/serving?model=nobody%2Fnothing");
  await expect(page.getByRole("alert")).toContainText("an open model whose size is known");
  await expectAccessible(page);
});

test("a calculation goes on as a case", async ({ page }) => {
  await page.goto("/calculators/api-cost?requests=250000");
  await page.getByRole("button", { name: "Use in a case" }).click();
  await expect(page).toHaveURL(/\/assess\/[\w-]+$/);
});

test("the list leads to each of them, and an address of none says so", async ({ page }) => {
  await page.goto("/calculators");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(8);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Sample size/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sample size of an evaluation");
  await page.goto("/calculators/nothing");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such calculator");
});
