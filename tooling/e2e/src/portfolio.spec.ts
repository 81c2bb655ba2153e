import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { sampleCaseFile } from "./support/sample-case.ts";
import { expect, test } from "./support/test.ts";

/** Files as somebody would choose them. */
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "text/plain",
  buffer: typeof content === "string" ? Buffer.from(content) : content,
});
const table = `title,requestsPerMonth,isolation,gap
Tickets,20000,3,knowledge
"<script>document.title='run'</script>",5k,1,behaviour
Letters,90,5,both
`;

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel("Files of cases").setInputFiles(files);
}

async function importTable(page: Page): Promise<void> {
  await page.goto("/portfolio");
  await choose(page, file("cases.csv", table));
  await page.getByRole("button", { name: "Keep 3 cases" }).click();
  await expect(page.getByRole("row", { name: /Tickets/ })).toBeVisible();
}

test("good rows are kept only when told, bad ones are told by file, line and field", async ({
  page,
}) => {
  await page.goto("/portfolio");
  await choose(page, file("cases.csv", `${table}Bad,20000,99,knowledge\nShort\n`));
  await expect(
    page.getByRole("heading", { name: "3 cases can be kept; 2 cases refused." }),
  ).toBeVisible();
  const wrong = page.getByRole("region", { name: "What is wrong" });
  await expect(
    wrong.getByRole("row", { name: /cases\.csv:5.*answers\.isolation.*99/ }),
  ).toBeVisible();
  await expect(wrong.getByRole("row", { name: /cases\.csv:6.*4 cells/ })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "No use cases yet." })).toBeVisible();

  await importTable(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3 use cases.");
  expect(await page.title()).not.toContain("run");
});

for (const [what, given, says] of [
  ["50 MB", file("big.csv", Buffer.alloc(50_000_001, "a")), "51 MB"],
  ["UTF-16", file("utf16.csv", Buffer.from("\ufefftitle\nA\n", "utf16le")), "text in UTF-16"],
  ["Latin-1", file("latin.csv", Buffer.from("title\nCaf\u00e9\n", "latin1")), "another encoding"],
  ["a workbook", file("book.csv", Buffer.from("PK\u0003\u0004")), "a workbook or an archive"],
  ["no case", file("empty.yaml", "# nothing\n"), "at least one case"],
  ["a YAML bomb", file("bomb.yaml", "a: &a [x]\nb: *a\n"), "bomb.yaml"],
] as const) {
  test(`a file of ${what} is refused in words`, async ({ page }) => {
    await page.goto("/portfolio");
    await choose(page, given);
    await expect(page.getByRole("heading", { name: "No case can be kept" })).toBeVisible();
    await expect(page.getByRole("region", { name: "What is wrong" })).toContainText(says);
  });
}

test("cases are measured again with progress, sorted, filtered, renamed and deleted with a way back", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("button", { name: "Measure 3 cases again on this release" }).click();
  await expect(page.getByRole("cell", { name: "not measured" })).toHaveCount(0);
  // What to find out next is looked for after each verdict.
  await expect(page.getByRole("row", { name: /Tickets/ })).toContainText(
    /Grade \d|Answer: |None worth its cost/,
  );
  await expect(page.getByText("not looked for yet")).toHaveCount(0);

  await page.getByRole("button", { name: "Requests a month" }).click();
  await expect(page.getByRole("columnheader", { name: "Requests a month" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(page.locator("tbody tr").first()).toContainText("Letters");
  await page.keyboard.press("/");
  await page.keyboard.type("tickets");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.getByLabel("Filter use cases").fill("");

  await page.getByLabel("Select Letters").check();
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByLabel("New name of Letters").fill("Referral letters");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Referral letters" })).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("link", { name: "Referral letters" })).toBeHidden();
  const told = page.locator(".toast", { hasText: "1 case deleted" });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Referral letters" })).toBeVisible();

  for (const name of ["Tickets", "Referral letters"])
    await page.getByLabel(`Select ${name}`).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Compare the two" }).click();
  await page.waitForURL(/\/compare\?left=[\w-]+&right=[\w-]+/);
});

test("a case that cannot be measured says so in its row, and the others are measured", async ({
  page,
}) => {
  await importTable(page);
  // As a case that an older release took, or that was changed by hand.
  await page.evaluate(async () => {
    const opening = indexedDB.open("tapeline");
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const cases = opening.result.transaction("cases", "readwrite").objectStore("cases");
    const stored = {
      id: "broken",
      written: { title: "Broken", answers: { isolation: 99 } },
      createdAt: 1,
      changedAt: 1,
      revision: 1,
    };
    await new Promise((resolve) => (cases.put(stored).onsuccess = resolve));
  });
  await page.reload();
  await page.getByRole("button", { name: "Measure 4 cases again on this release" }).click();
  await expect(page.getByRole("row", { name: /Broken/ })).toContainText(
    /could not rerun.*isolation/,
  );
  await expect(page.getByRole("cell", { name: "not measured" })).toHaveCount(0);
  await expectAccessible(page);
});

test("what is saved as table and as YAML is read back as it was", async ({ page }) => {
  await page.goto("/portfolio");
  await choose(page, file("sample.yaml", readFileSync(sampleCaseFile)), file("cases.csv", table));
  await page.getByRole("button", { name: "Keep 4 cases" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("4 use cases.");
  const saved: string[] = [];
  for (const item of [/CSV/, /YAML/]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    saved.push(readFileSync(await (await download).path(), "utf8"));
  }
  await choose(page, file("a.csv", saved[0]!), file("a.yaml", saved[1]!));
  await expect(page.getByRole("heading", { name: "8 cases can be kept." })).toBeVisible();
});

test("every case of a long list is printed, and commas or semicolons read alike", async ({
  page,
}) => {
  await page.goto("/portfolio");
  const rows = Array.from({ length: 130 }, (_, place) => `Case ${place};5\n`);
  await choose(page, file("cases.csv", `title;isolation\n${rows.join("")}`));
  await page.getByRole("button", { name: "Keep 130 cases" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("130 use cases.");
  const drawn = page.locator("tbody tr[data-index]");
  expect(await drawn.count()).toBeLessThan(100);
  await page.evaluate(() =>
    addEventListener("beforeprint", () => {
      const rows = document.querySelectorAll("tbody tr[data-index]").length;
      document.documentElement.dataset["printed"] = String(rows);
    }),
  );
  await page.pdf({ format: "A4" });
  await expect(page.locator("html")).toHaveAttribute("data-printed", "130");
  expect(await drawn.count()).toBeLessThan(100);
});

for (const width of [1440, 1024, 768, 390, 320]) {
  test(`the portfolio fits and is accessible at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await importTable(page);
    await page.getByRole("button", { name: "Measure 3 cases again on this release" }).click();
    await expect(page.getByText("not measured")).toHaveCount(0);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
