import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Browser, Locator, Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { beginDraft, openFile, signIn, test } from "./support/studio.ts";
import { expect, test as withoutStudio } from "./support/test.ts";

const rule = "content/rules/task/narrow.yaml";

const form = (page: Page): Locator => page.getByRole("region", { name: "File", exact: true });
const variants = (page: Page): Locator =>
  form(page).getByLabel("What Task variants is compared with");
const title = (page: Page): Locator => form(page).getByLabel("Title").first();
const reviewBy = (page: Page): Locator => form(page).getByLabel("Check again by");
const saved = (page: Page): Locator => page.getByRole("status").getByText(/^saved/);

/** Writes into a field as an editor does, and leaves it. */
async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Tab");
}

/** Another editor's browser, in the same draft. */
async function anotherEditor(browser: Browser, page: Page, name: string): Promise<Page> {
  const { origin, pathname, search } = new URL(page.url());
  const context = await browser.newContext({ baseURL: origin });
  const other = await context.newPage();
  await signIn(other, name);
  await other.goto(`${pathname}${search}`);
  return other;
}

test("an editor changes a rule and finds it changed after a reload", async ({ page }) => {
  await page.goto("/studio");
  await expectAccessible(page);
  await signIn(page);
  await expect(page.getByRole("navigation", { name: "Main" })).toContainText("Studio");
  await expectAccessible(page);
  await beginDraft(page);
  await page.getByLabel("Find a file").fill("task narrow");
  await page.getByRole("link", { name: /^The task is narrow/ }).click();
  await type(variants(page), "30");
  await expect(saved(page)).toBeVisible();
  await expect(form(page)).toContainText("was 20");
  await expectAccessible(page);
  await page.reload();
  await expect(variants(page)).toHaveValue("30");
  await expect(page.getByText("1 file edited")).toBeVisible();
  await page.getByRole("button", { name: "Edited 1" }).click();
  await expect(page.getByRole("link", { name: /^The task is narrow.*, edited/ })).toBeVisible();
  await page.getByRole("button", { name: "Text of the file" }).click();
  await expect(page.getByRole("textbox", { name: /^Text of/ })).toContainText("atMost: 30");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Drafts" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).not.toContainText("Studio");
});

test("what was typed outlives the end of the server and of the page", async ({ page, studio }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  await type(variants(page), "30");
  await expect(saved(page)).toBeVisible();
  await studio.kill();
  await type(variants(page), "40");
  await expect(page.getByText("not saved: no connection, kept on this device")).toBeVisible();
  await studio.start();
  await page.reload();
  await expect(variants(page)).toHaveValue("40");
  await expect(saved(page)).toBeVisible();
  const other = await page.context().newPage();
  await signIn(other);
  await other.goto(page.url());
  await expect(variants(other)).toHaveValue("40");
});

test("two editors who change one place both keep their text", async ({ page, browser }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  await expect(variants(page)).toHaveValue("20");
  const grace = await anotherEditor(browser, page, "Grace");
  // Grace's page saves while Ada's has not heard of it.
  await page.route(/studio\.get/, (route) => route.abort());
  await type(variants(grace), "40");
  await expect(saved(grace)).toBeVisible();
  await type(variants(page), "30");
  const conflict = page.getByRole("region", { name: "Somebody else changed the same place" });
  await expect(conflict.getByRole("region", { name: "Yours" })).toContainText("atMost: 30");
  await expect(conflict.getByRole("region", { name: "Theirs" })).toContainText("atMost: 40");
  await expectAccessible(page);
  await page.unroute(/studio\.get/);
  await page.getByRole("button", { name: "Go on with theirs" }).click();
  await expect(page.getByText("A text of Ada is set aside")).toBeVisible();
  await expect(variants(page)).toHaveValue("40");
  await page.getByText("A text of Ada is set aside").click();
  await page.getByRole("button", { name: "Go on with this one" }).click();
  await expect(variants(page)).toHaveValue("30");
  await expect(variants(grace)).toHaveValue("30");
  await grace.context().close();
});

test("two editors who change different places end with both changes", async ({ page, browser }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  const grace = await anotherEditor(browser, page, "Grace");
  await type(variants(page), "30");
  await expect(saved(page)).toBeVisible();
  await type(reviewBy(grace), "2028-05-25");
  for (const each of [page, grace]) {
    await expect(variants(each)).toHaveValue("30");
    await expect(reviewBy(each)).toHaveValue("2028-05-25");
  }
  await grace.context().close();
});

test("a file is made, deleted and brought back; a draft is discarded and had back", async ({
  page,
  studio,
}) => {
  await signIn(page);
  await beginDraft(page, "A draft to discard");
  await page.getByRole("button", { name: "New file" }).click();
  const made = page.getByRole("form", { name: "New file" });
  await made.getByLabel("Title").fill("A task of one kind");
  await made.getByLabel("Folder").fill("task");
  await made.getByRole("button", { name: "Make it" }).click();
  await expect(title(page)).toHaveValue("A task of one kind");
  await expect(saved(page)).toBeVisible();
  await openFile(page, rule);
  await page.getByRole("button", { name: "Delete the file" }).click();
  await expect(page.getByText("This draft deletes the file.")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(title(page)).toHaveValue("The task is narrow");
  await page.getByRole("button", { name: "Discard draft" }).click();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByText("Nobody works on a draft now.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Draft: A draft to discard" })).toBeAttached();
  await openFile(page, "content/rules/task/a-task-of-one-kind.yaml");
  await expect(title(page)).toHaveValue("A task of one kind");
  // Nothing of all that touched the checkout.
  expect(await readFile(join(studio.checkout, "packages", rule), "utf8")).toContain("atMost: 20");
});

test("steps go back and forth, by buttons and by keys", async ({ page }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  await type(variants(page), "30");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(variants(page)).toHaveValue("20");
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(variants(page)).toHaveValue("30");
  await page.getByRole("heading", { name: "The task is narrow" }).click();
  await page.keyboard.press("Control+z");
  await expect(variants(page)).toHaveValue("20");
});

withoutStudio("a server without editors says so, and shows no way to Studio", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/studio");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Editors’ token").fill("a guess");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("started without TAPELINE_EDITOR_TOKEN");
  await expect(page.locator("#main-nav")).not.toContainText("Studio");
  await expectAccessible(page);
});
