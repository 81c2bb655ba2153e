import type { Browser, Page } from "@playwright/test";

import { longestTask } from "./support/longest-task.ts";
import { expect, test } from "./support/test.ts";

const cases = 10_000;
const gaps = ["knowledge", "behaviour", "both"];
const table = `title,requestsPerMonth,isolation,gap,job
${Array.from(
  { length: cases },
  (_, index) =>
    `Case ${(index * 7919) % cases},${1_000 + ((index * 31) % 97) * 500},${index % 6},${gaps[index % 3]},Answer letters of kind ${index % 50}`,
).join("\n")}
`;

/** No task of the page takes longer, so that it answers whatever is done to all cases. */
async function staysResponsive(
  browser: Browser,
  page: Page,
  what: string,
  act: () => Promise<void>,
): Promise<void> {
  expect(await longestTask(browser, page, act), `longest task of ${what}, ms`).toBeLessThan(100);
}

test("ten thousand cases are imported, sorted, filtered, measured and deleted while the page answers", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  await page.goto("/portfolio");
  await staysResponsive(browser, page, "reading", async () => {
    await page
      .getByLabel("Files of cases")
      .setInputFiles({ name: "cases.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await expect(page.getByRole("heading", { name: "10,000 cases can be kept." })).toBeVisible({
      timeout: 200_000,
    });
  });
  await staysResponsive(browser, page, "keeping", async () => {
    await page.getByRole("button", { name: "Keep 10,000 cases" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("10,000 use cases.", {
      timeout: 200_000,
    });
  });
  await staysResponsive(browser, page, "opening", async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("10,000 use cases.");
  });
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "10001");
  expect(await page.locator("tbody tr").count()).toBeLessThan(100);

  await staysResponsive(browser, page, "sorting", async () => {
    for (const heading of ["Use case", "Measured"])
      await page.getByRole("button", { name: heading, exact: true }).click();
    await page.getByRole("button", { name: "Use case", exact: true }).click();
    await expect(page.locator("tbody th").first()).toHaveText("Case 0");
  });
  await staysResponsive(browser, page, "filtering", async () => {
    await page.getByLabel("Filter use cases").pressSequentially("case 777");
    // 777, 1777 to 9777, and 7770 to 7779: nineteen, and the head.
    await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "20");
    await page.getByLabel("Filter use cases").fill("");
    await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "10001");
  });
  await staysResponsive(browser, page, "measuring", async () => {
    await page.getByRole("button", { name: "Measure 10,000 cases again on this release" }).click();
    await expect(page.getByText(/Measuring again, [1-9]/)).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText(/Measuring again/)).toBeHidden();
  });
  await expect(page.getByRole("button", { name: /Measure 9,\d+ cases again/ })).toBeVisible();
  await staysResponsive(browser, page, "deleting", async () => {
    await page.getByLabel("Select all that are shown").check();
    await page.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByRole("heading", { name: "No use cases yet." })).toBeVisible({
      timeout: 200_000,
    });
  });
});
