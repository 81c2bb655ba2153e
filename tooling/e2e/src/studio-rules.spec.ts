import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { beginDraft, openFile, signIn, test } from "./support/studio.ts";
import { expect } from "./support/test.ts";

const rule = "content/rules/task/narrow.yaml";

/** The YAML beside the form. */
async function yamlOf(page: Page) {
  await page.getByRole("button", { name: "Text of the file" }).click();
  return page.getByRole("textbox", { name: `Text of packages/${rule}` });
}

/** Opens a list to search in by its button, types and takes the first that is found. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole("button", { name: label }).last().press("Enter");
  await page.getByRole("combobox", { name: label }).last().pressSequentially(words);
  await page.keyboard.press("Enter");
}

test("an editor nests a condition by keyboard and sees it in the YAML", async ({ page }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  const file = page.getByRole("region", { name: "File" });
  await expect(file.getByLabel("Title")).toHaveValue("The task is narrow");
  const yaml = await yamlOf(page);
  await pick(page, "Add a group that begins with", "input tokens");
  await expect(yaml).toContainText("any:");
  await expect(yaml).toContainText("inputTokens: { atLeast:");
  await expect(file.getByText("added").first()).toBeVisible();
  // The keyboard is where the group was added; its first comparison is some steps on.
  await expect(file.getByLabel("How the conditions count together").last()).toBeFocused();
  await file.getByLabel("How Input tokens a call is compared").selectOption("below");
  const limit = file.getByLabel("What Input tokens a call is compared with");
  await limit.fill("1,200");
  await expect(yaml).toContainText("inputTokens: { below: 1200 }");

  const handle = file.getByRole("button", { name: "Move Task variants" });
  await handle.press("ArrowUp");
  await expect(handle).toBeFocused();
  await expect(file.getByText("Task variants is now 1 of 3.")).toBeAttached();
  await handle.press("ArrowDown");
  const more = file.getByRole("button", { name: "Add a condition" }).last();
  await more.press("Enter");
  await expect(page.getByRole("combobox", { name: "Add a condition" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await file.getByRole("button", { name: "Take Input tokens a call away" }).press("Enter");
  await expect(yaml).not.toContainText("inputTokens");
});

test("an editor is told at the field what is wrong, and finds the bytes again", async ({
  page,
  studio,
}) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, rule);
  const file = page.getByRole("region", { name: "File" });
  const yaml = await yamlOf(page);
  const most = file.getByLabel("What Task variants is compared with");
  await most.fill("10");
  await expect(yaml).toContainText("taskVariants: { atMost: 10 }");
  // Before it is typed over: what comes back to the bytes that it began with is not sent at all.
  await expect(page.getByRole("status").getByText(/^saved/)).toBeVisible();
  const first = file.getByRole("list", { name: "Examples" }).getByRole("listitem").first();
  await expect(first.getByRole("status").first()).toContainText("correct the answers");
  await most.fill("");
  const row = file.locator('[data-field="when.taskVariants"]');
  await expect(row).toContainText("Expected");
  await expect(row).toContainText("found");
  await most.fill("20");
  await expect(row).not.toContainText("Expected");
  await expect(first.getByRole("status").first()).toContainText("so the rule fires");
  await expect(page.getByText("0 files edited")).toBeVisible();
  await expect(page.getByRole("status").getByText(/^saved/)).toBeVisible();
  const before = await readFile(join(studio.checkout, "packages", rule), "utf8");
  expect(before).toContain("atMost: 20");
});
