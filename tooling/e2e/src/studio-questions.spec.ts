import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { beginDraft, openFile, signIn, test } from "./support/studio.ts";
import { expect } from "./support/test.ts";

const question = "content/questions/requests-per-month.yaml";

/** What the YAML beside the form says, line by line. */
async function yamlOf(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Text of the file" }).click();
  return page.locator(".cm-line").allTextContents();
}

const editor = (page: Page): Locator => page.getByRole("textbox", { name: /^Text of / });

/** Typing that takes long is several steps: as many are taken back as there were. */
const stepBackUntil = (page: Page, holds: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.keyboard.press("Control+z");
    await holds();
  }).toPass();

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await beginDraft(page);
});

test("a question's bound is edited in the form, and its text changes in that place alone", async ({
  page,
  studio,
}) => {
  await openFile(page, question);
  const before = await readFile(join(studio.checkout, "packages", question), "utf8");
  await page.getByLabel("Low", { exact: true }).fill("20,000");
  await expect(page.getByText("was 10,000")).toBeVisible();
  await page.getByRole("button", { name: "Text of the file" }).click();
  await expect(editor(page)).toContainText("low: 20000");
  const lines = await yamlOf(page);
  expect(lines.join("\n")).toBe(before.replace("low: 10000", "low: 20000"));
});

test("what is typed in the YAML stands in the form, and a step back takes it back", async ({
  page,
}) => {
  await openFile(page, question);
  await page.getByRole("button", { name: "Text of the file" }).click();
  await page.locator(".cm-line", { hasText: "short:" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" of it");
  const name = page.getByLabel("Its name in tables");
  await expect(name).toHaveValue("Requests a month of it");
  await stepBackUntil(page, () => expect(name).toHaveValue("Requests a month", { timeout: 1000 }));
});

test("a text that is no YAML keeps what was typed, and the form waits for it", async ({ page }) => {
  await openFile(page, question);
  await page.getByRole("button", { name: "Text of the file" }).click();
  await editor(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("ask: {{");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The form waits for the YAML" })).toBeVisible();
  await expect(editor(page)).toContainText("ask: {{");
  const asked = page.getByLabel("As it is put");
  await stepBackUntil(page, () => expect(asked).toHaveValue(/How many/, { timeout: 1000 }));
});

test("a slip is told at its field and at its line, and a press leads there", async ({ page }) => {
  await openFile(page, question);
  const low = page.getByLabel("Low", { exact: true });
  await low.fill("5000000");
  await expect(page.locator('[data-field="assume[0].low"]')).toContainText("Swap low and high");
  await expect(low).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Text of the file" }).click();
  await page
    .getByRole("list", { name: "What is wrong" })
    .getByRole("button", { name: /^Line 1\d/ })
    .click();
  await page.keyboard.type("low: 5");
  await expect(low).toHaveValue("5");
  await expect(page.locator('[data-field="assume[0].low"]')).not.toContainText("Expected");
});

test("letters for a number stay in the field and reach no file", async ({ page }) => {
  await openFile(page, question);
  const low = page.getByLabel("Low", { exact: true });
  await low.fill("many");
  await expect(low).toHaveValue("many");
  await expect(page.locator('[data-field="assume[0].low"]')).toContainText("found many");
  await page.getByRole("button", { name: "Text of the file" }).click();
  await expect(editor(page)).toContainText("low: 10000");
});

test("an option’s line is opened, scaled and taken back by the keyboard alone", async ({
  page,
}) => {
  await openFile(page, "content/options/open-fine-tuning.yaml");
  await page.locator("summary", { hasText: "Tuning project" }).focus();
  await page.keyboard.press("Enter");
  const factor = page.getByLabel("Multiplied by", { exact: true });
  await factor.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0.5");
  await expect(page.getByText("was 0.45")).toBeVisible();
  await page.getByRole("button", { name: "Text of the file" }).click();
  // What is far below is drawn once it is looked for.
  await editor(page).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("by: 0.5");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toContainText("by: 0.5");
});

test("Escape and Tab leave the editor, and the forms have nothing that axe knows of", async ({
  page,
}) => {
  for (const path of [question, "content/options/open-fine-tuning.yaml"]) {
    await openFile(page, path);
    await page.getByRole("button", { name: "Text of the file" }).click();
    await editor(page).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(editor(page)).not.toBeFocused();
    await expectAccessible(page);
  }
});
