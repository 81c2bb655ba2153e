import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

import { expectAccessible } from "./support/accessible.ts";
import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

const fragment = (content: unknown): string =>
  `#1.${deflateSync(typeof content === "string" ? content : JSON.stringify(content)).toString("base64url")}`;

/** A shared case as a link holds it; the release is one that never was. */
const shared = (title: string, answers: object = { isolation: 3 }) => ({
  case: { title, answers },
  receipt: {
    engine: "0.0.0",
    content: "2020.1.1",
    contentDigest: "none",
    prices: "none",
    asOf: "2026-11-01",
    knownOn: "2026-11-01",
    seed: 20_260_101,
    worlds: 2048,
    caseDigest: "none",
  },
  sent: { answer: "no", endPoint: "api-prompting" },
});

test("a verdict is saved in every form, under the name of its case", async ({ page }) => {
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  const content: Record<string, string> = {};
  for (const [item, ending] of [
    [/Markdown/, "md"],
    [/Decision record/, "md"],
    [/Workbook/, "xlsx"],
    [/Figures/, "csv"],
    [/Verdict/, "json"],
    [/Case file/, "yaml"],
  ] as const) {
    await page.getByRole("button", { name: "Export" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^support-reply-drafting.*\\.${ending}$`),
    );
    content[item.source] = readFileSync(await download.path(), "latin1");
  }
  const verdict = JSON.parse(content["Verdict"]!) as { headline: string; case: { title: string } };
  expect(verdict.case.title).toBe("Support reply drafting");
  expect(content["Markdown"]).toContain(verdict.headline);
  expect(content["Decision record"]).toContain("## Decision Drivers");
  expect(content["Figures"]).toContain("options.api-retrieval.cost");
  expect(content["Workbook"]!.slice(0, 2)).toBe("PK");
  expect(content["Case file"]).toMatch(/^title: Support reply drafting/);
});

test("the menu of exports is worked by keys alone", async ({ page }) => {
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  const button = page.getByRole("button", { name: "Export" });
  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: /Copy link/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(page.getByRole("menu")).toBeHidden();
});

test("a link of another release says so, and what it came to there", async ({ page }) => {
  await page.goto(`/open${fragment(shared("Tickets"))}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tickets");
  await expect(page.getByText("This link was made on another release:")).toBeVisible();
  await expect(page.getByText(/It came to|there it came to/i)).toContainText("API + prompting");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expectAccessible(page);
  // Nothing is kept that nobody kept.
  await page.goto("/portfolio");
  await expect(page.getByRole("heading", { name: "No use cases yet." })).toBeVisible();
});

test("script in a shared case is text", async ({ page }) => {
  const payload = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  await page.goto(`/open${fragment(shared(payload, { job: payload }))}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(payload);
  await page.getByRole("button", { name: "Keep it and open the verdict" }).click();
  await page.waitForURL(/\/verdict\//);
  await page.goto("/portfolio");
  await expect(page.getByRole("link", { name: payload })).toBeVisible();
  expect(await page.title()).not.toContain("run");
});

for (const [what, hash] of [
  ["nothing", ""],
  ["a cut link", fragment(shared("Tickets")).slice(0, -20)],
  ["a later layout", "#2.abc"],
  ["broken signs", "#1.%E0%A4%A<script>"],
  ["a bomb", fragment(" ".repeat(5_000_000))],
  ["something else", fragment({ run: "alert(1)" })],
  ["a prototype", fragment('{"__proto__":{"case":{}},"case":{"title":"x"}}')],
  ["far too much", `#1.${"A".repeat(100_000)}`],
] as const) {
  test(`a link that holds ${what} is refused in words, and nothing is kept`, async ({ page }) => {
    await page.goto(`/open${hash}`);
    await expect(page.getByRole("heading", { name: "This link does not open." })).toBeVisible();
    await expect(page.getByText("Nothing was kept on this device")).toBeVisible();
    await page.goto("/portfolio");
    await expect(page.getByRole("heading", { name: "No use cases yet." })).toBeVisible();
  });
}

test("answers that fit no question are told field by field, and the case cannot be kept", async ({
  page,
}) => {
  await page.goto(`/open${fragment(shared("Tickets", { isolation: 99, nonsense: 1 }))}`);
  await expect(page.getByRole("heading", { name: /does not fit this release/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "answers.isolation" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Keep/ })).toHaveCount(0);
  await expectAccessible(page);
});
