import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Browser, Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { importSample } from "./support/import-sample.ts";
import { beginDraft, git, openFile, signIn, test } from "./support/studio.ts";
import { expect } from "./support/test.ts";

const rule = "content/rules/task/narrow.yaml";
/** Of the sample case. */
const sampleTitle = "Support reply drafting";
const note = "Narrow tasks do well without a language model, after the October test.";

// Each begins with a server that compiles all of the content.
test.setTimeout(600_000);

/** Has the rule on narrow tasks weigh the option without a language model otherwise, in its form. */
async function weighMore(page: Page, weight: string): Promise<void> {
  await openFile(page, rule);
  await page.getByLabel("Log-odds of Without a language model").fill(weight);
  await expect(page.getByRole("status").getByText(/^saved/)).toBeVisible();
}

const impact = (page: Page) => page.getByRole("region", { name: "What the draft changes" });

/** Opens the draft's review, once its impact and its checks are there. */
async function review(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review and publish" }).click();
  await expect(page.getByRole("heading", { name: /^Publish “/ })).toBeVisible();
  await expect(page.getByText("All checks pass")).toBeVisible();
}

const publishButton = (page: Page) => page.getByRole("button", { name: "Publish", exact: true });

/** Somebody else's browser at the same server. */
async function anotherReader(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  return context.newPage();
}

test("an edited rule shows which verdicts it changes, is published, and an open page hears of it", async ({
  page,
  studio,
  browser,
}) => {
  const reader = await anotherReader(browser, studio.url);
  await reader.goto("/prices");
  await expect(reader.locator(".pt > tbody > tr").first()).toBeVisible();
  await signIn(page);
  await beginDraft(page);
  await expect(impact(page).getByRole("heading", { name: "Nothing is edited yet" })).toBeVisible();
  await weighMore(page, "2.5");
  await expect(impact(page).getByRole("heading", { name: /^Changes [1-9]\d* of/ })).toBeVisible();
  const squares = impact(page).getByRole("img", { name: /published cases; [1-9]/ });
  const changed = await squares.locator("[data-changed]").count();
  expect(changed).toBeGreaterThan(0);
  await expect(page.getByText(new RegExp(`changes ${changed} of \\d+ verdicts`))).toBeVisible();
  await expect(
    impact(page)
      .getByText(/weigh\.no-llm 0\.5 → 2\.5/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page);

  await review(page);
  await expect(page.getByText(`Changes ${changed} of`)).toBeVisible();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(changed + 1);
  await expect(
    page.getByRole("region", { name: `Changes of rules/task/narrow.yaml` }),
  ).toContainText("no-llm: 2.5");
  await expect(publishButton(page)).toBeDisabled();
  await page.getByLabel("Note for readers").fill(note);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Note for readers")).toHaveValue(note);
  await publishButton(page).click();
  const published = page.getByRole("heading", { name: /^Release \S+ is published\.$/ });
  await expect(published).toBeVisible();
  await expectAccessible(page);
  const version = /Release (\S+) is/.exec(await published.innerText())?.[1];
  await expect(reader.getByText(`Release ${version} is out.`)).toBeVisible();

  const branch = git(studio.checkout, "branch", "--list", "studio/*", "--format=%(refname:short)");
  const log = git(studio.checkout, "log", "-1", "--format=%an: %s", branch);
  expect(log).toBe(`Ada: ${note}`);
  expect(git(studio.checkout, "status", "--porcelain")).toBe("");
  await page.getByRole("button", { name: "Remove this draft: it is done" }).click();
  await expect(page.getByText("Nobody works on a draft now.")).toBeVisible();
});

test("what the checkout got in the same place is shown, and nothing is published over it", async ({
  page,
  studio,
}) => {
  await signIn(page);
  await beginDraft(page);
  await weighMore(page, "2.5");
  const file = join(studio.checkout, "packages", rule);
  await writeFile(file, (await readFile(file, "utf8")).replace("no-llm: 0.5", "no-llm: 0.7"));
  git(studio.checkout, "commit", "--quiet", "--all", "--message=Weigh it by what was measured");
  await review(page);
  await page.getByLabel("Note for readers").fill(note);
  await page.getByRole("button", { name: "Commit on a branch only" }).click();
  await expect(
    page.getByRole("heading", { name: "The checkout changed in the same places." }),
  ).toBeVisible();
  for (const line of ["no-llm: 0.7", "no-llm: 2.5"])
    await expect(page.getByRole("status").getByText(line)).toBeVisible();
  await expectAccessible(page);
  expect(git(studio.checkout, "branch", "--list", "studio/*")).toBe("");
  await expect(page.getByLabel("Note for readers")).toHaveValue(note);
});

test("a case of the editor’s own is tried on each draft and stays pinned", async ({ page }) => {
  await importSample(page);
  await signIn(page);
  await beginDraft(page);
  await weighMore(page, "2.5");
  const pane = impact(page);
  await pane.getByRole("button", { name: "Pin a case of yours" }).click();
  await pane.getByLabel("Find a case of your portfolio").fill(sampleTitle.slice(0, 8));
  await pane.getByRole("button", { name: sampleTitle }).click();
  const own = pane.getByRole("listitem").filter({ hasText: sampleTitle });
  await expect(own).toContainText(/keeps its verdict|Confidence/);
  await expectAccessible(page);
  await page.reload();
  await expect(own).toContainText(/keeps its verdict|Confidence/);
  await pane.getByRole("button", { name: `Unpin ${sampleTitle}` }).click();
  await expect(own).toHaveCount(0);
  await expect(pane.getByRole("heading", { name: /^Changes \d+ of/ })).toBeVisible();
});

test.describe("where a second editor approves", () => {
  test.use({ studioFlags: ["--approvals", "1"] });

  test("a draft is published once somebody approved who saved nothing in it", async ({
    page,
    studio,
    browser,
  }) => {
    await signIn(page);
    await beginDraft(page);
    await weighMore(page, "0.6");
    await review(page);
    await page.getByLabel("Note for readers").fill(note);
    await expect(page.getByText("A second editor has not approved yet").first()).toBeVisible();
    await expect(publishButton(page)).toBeDisabled();
    await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
    const other = await anotherReader(browser, studio.url);
    await signIn(other, "Grace");
    await other.goto(new URL(page.url()).pathname);
    await other.getByRole("button", { name: "Approve as Grace" }).click();
    await expect(other.getByText("Approved by Grace")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Approved by Grace")).toBeVisible();
    await publishButton(page).click();
    await expect(page.getByRole("heading", { name: /^Release \S+ is published\.$/ })).toBeVisible();
  });
});
