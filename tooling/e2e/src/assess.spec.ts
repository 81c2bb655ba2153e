import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

/** Begins with what is typical of support replies and waits for the first questions. */
async function beginSupport(page: Page): Promise<void> {
  await page.goto("/assess");
  await page.getByRole("button", { name: /^Support replies/ }).click();
  await expect(question(page).first()).toBeVisible();
}

const question = (page: Page): Locator => page.locator("main fieldset");
const rail = (page: Page): Locator => page.getByRole("complementary", { name: "Live verdict" });
const change = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name: `Change ${name}` }).click();

/** How far things moved without anybody's doing. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: "layout-shift" });
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
}

test("a job in a sentence becomes a case, answered by keyboard alone to a verdict", async ({
  page,
}) => {
  await page.goto("/assess");
  await expectAccessible(page);
  await page
    .getByLabel("It", { exact: true })
    .fill("pulls the fields of the ledger out of invoices");
  await page.getByLabel("which is a task that").selectOption("extraction");
  await page.getByRole("button", { name: "Measure it" }).press("Enter");
  await expect(page.locator("main h1")).toContainText("Pulls the fields of the ledger");
  await expect(question(page).first()).toBeVisible();
  const shifts = await watchShifts(page);
  // The first four questions: not known, and on to the next.
  for (let count = 0; count < 4; count += 1) {
    await page.keyboard.press("j");
    await expect(page.locator("fieldset[data-current]:focus-within")).toBeVisible();
    await page.keyboard.press("u");
    await page.keyboard.press("Enter");
    await expect(page.locator("fieldset[data-current]:focus-within")).toBeVisible();
  }
  await expect(page.getByText(/[1-9] unknown/).first()).toBeVisible();
  await expect(rail(page).locator("[data-stale]")).toHaveCount(0);
  expect(await shifts()).toBeLessThan(0.02);
  await expectAccessible(page);
  await page.locator("main").focus();
  await page.keyboard.press("v");
  await expect(page).toHaveURL(/\/verdict\//);
});

test("a file of several cases, or of a table, is sent on to the portfolio", async ({ page }) => {
  await page.goto("/assess");
  const files = page.locator("input[type=file]");
  await files.setInputFiles({
    name: "two.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from("title: A\n---\ntitle: B\n"),
  });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("line 2");
  await expect(alert).toContainText("Expected one document in a file, found a second document");
  await alert.getByRole("link", { name: "the portfolio" }).click();
  await expect(page).toHaveURL(/\/portfolio$/);
});

test("a case is divided into parts with answers of their own, and a test is left out with its reason", async ({
  page,
}) => {
  await beginSupport(page);
  await page.getByRole("button", { name: "Divide the case into parts" }).click();
  await page.getByLabel("Name of part 1").fill("Public pages");
  await page.getByLabel("Name of part 2").fill("Contracts");
  await page.getByLabel(/^Share of part 2/).fill("30");
  await page.getByRole("button", { name: "Keep these parts" }).click();
  await expect(page.getByText("they come to 80")).toBeVisible();
  await page.getByLabel(/^Share of part 1/).fill("70");
  await page.getByRole("button", { name: "Keep these parts" }).click();
  await page.getByRole("button", { name: "Answers of Contracts" }).click();
  await page.getByLabel("Another answer of its own").selectOption("isolation");
  await page.locator("#q-isolation").getByRole("radio").last().check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to the whole case" }).click();
  await expect(page.getByText("1 answer of its own")).toBeVisible();

  await page.getByLabel("Test of").selectOption("api-prompting");
  await page.getByLabel("Why it is left out").fill("Tried last year, and it failed");
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByText("Tried last year, and it failed")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 answer of its own")).toBeVisible();
  await expect(page.getByText("Tried last year, and it failed")).toBeVisible();
  await expectAccessible(page);
});

test("what was typed stays over a reload, right or wrong, and a change can be taken back after it", async ({
  page,
}) => {
  await beginSupport(page);
  await change(page, "Requests a month");
  const low = page.locator("#requestsPerMonth-low");
  await low.fill("500k");
  await expect(page.getByText("Low is above high.")).toBeVisible();
  // The question in which something was being typed is open again.
  await page.reload();
  await expect(low).toHaveValue("500k");
  await page.getByRole("button", { name: "Swap them" }).click();
  await expect(low).toHaveValue("300k");
  await expect(rail(page).getByText("Requests a month")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await change(page, "Requests a month");
  await expect(low).toHaveValue("150k");
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(low).toHaveValue("300,000");
});

test("two tabs lose nothing of each other, and a clash is told in both answers", async ({
  page,
  context,
}) => {
  await beginSupport(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await change(other, "Gap");
  await other.locator("#q-gap input[value=both]").check();
  await expect(page.getByRole("listitem").filter({ hasText: /^Gap/ })).toContainText(/both/i);
  await change(page, "Bar: minimum pass rate");
  await change(other, "Bar: minimum pass rate");
  const bar = (tab: Page): Locator => tab.locator("#minimumPassRate-value");
  await bar(page).fill("8");
  await bar(other).fill("95");
  await expect(other.getByRole("listitem").filter({ hasText: /^Bar/ })).toContainText("95%");
  await bar(page).fill("85");
  await expect(page.getByText("Another tab answered “95%” meanwhile.")).toBeVisible();
  await expect(bar(other)).toHaveValue("85");
  await page.getByRole("button", { name: "Take the other" }).click();
  await expect(bar(page)).toHaveValue("95");
  await expect(bar(other)).toHaveValue("95");
});

test("a measured share moves the verdict, and the case comes back from the file it is saved in", async ({
  page,
}) => {
  await beginSupport(page);
  const evidence = page.locator("#q-test-api-prompting");
  await evidence.getByRole("button", { name: "Measured" }).click();
  await evidence.getByLabel("Usable results").fill("312");
  await evidence.getByLabel("Results graded").fill("400");
  await expect(evidence.getByText("74–82%, 95% interval")).toBeVisible();
  await expect(rail(page).locator("[data-stale]")).toHaveCount(0);
  await page.getByRole("button", { name: "Download" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /YAML/ }).click();
  const file = await (await saving).path();
  expect(await readFile(file, "utf8")).toContain("passed: 312");
  const leader = (await rail(page).locator("h2").textContent()) ?? "";
  await page.goto("/assess");
  await page.locator("input[type=file]").setInputFiles({
    name: "again.yaml",
    mimeType: "application/yaml",
    buffer: await readFile(file),
  });
  await expect(page).toHaveURL(/\/assess\/[\w-]+$/);
  await expect(rail(page).locator("h2")).toHaveText(leader);
  await expect(
    page
      .locator("#q-test-api-prompting, [aria-label='Change Usable with API + prompting']")
      .first(),
  ).toBeVisible();
});

test("where the browser keeps nothing, a case lasts as long as its page, and says so", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("storage is switched off", "SecurityError");
    };
  });
  await beginSupport(page);
  await expect(rail(page).getByText(/Kept in this tab only/)).toBeVisible();
  await change(page, "Gap");
  await page.locator("#q-gap input[value=both]").check();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator("#q-gap input[value=knowledge]")).toBeChecked();
});

test("a file that is no case is refused with its lines, and nothing is kept", async ({ page }) => {
  await page.goto("/assess");
  const files: readonly (readonly [string, Buffer, RegExp])[] = [
    ["slip.yaml", Buffer.from("title: x\nanswers:\n  gap: wisdom\n"), /line 3 answers\.gap/],
    ["latin.yaml", Buffer.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe4]), /UTF-8/],
    ["large.yaml", Buffer.alloc(5_000_001, "#"), /at most 5 MB/],
    ["script.json", Buffer.from('{"title": "<script>alert(1)</script>"'), /line 1/],
  ];
  for (const [name, buffer, says] of files) {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    const refusal = page.getByRole("alert");
    await expect(refusal).toContainText(`${name} was not opened`);
    await expect(refusal).toContainText(says);
  }
  await expectAccessible(page);
  await page.goto("/portfolio");
  await expect(page.locator("main")).not.toContainText("wisdom");
});

test("at 390 px the verdict is a bar at the foot, and nothing runs off the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await importSample(page);
  await expect(question(page).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Verdict", exact: true })).toBeVisible();
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
