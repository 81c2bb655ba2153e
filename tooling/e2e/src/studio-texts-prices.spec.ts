import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "./support/accessible.ts";
import { beginDraft, editorToken, openFile, signIn, test } from "./support/studio.ts";
import { expect } from "./support/test.ts";

const text = "content/texts/faq/cost.md";
const model = "pricing/data/models/openai/gpt-6-sol.yaml";

/** A file as the server has it in the draft that the page shows; nothing where the draft does not hold it. */
async function draftText(page: Page, path: string): Promise<string | undefined> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await page.request.get(`/trpc/studio.get?input=${input}`, {
    headers: { authorization: `Bearer ${editorToken}` },
  });
  const { result } = (await answer.json()) as {
    result: { data: { files: readonly { path: string; text: string }[] } };
  };
  return result.data.files.find((file) => file.path === `packages/${path}`)?.text;
}

/** Saves a file of the draft that the page shows, as somebody does who writes it without the form. */
async function saveByHand(page: Page, path: string, written: string): Promise<void> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.post("/trpc/studio.save", {
    headers: { authorization: `Bearer ${editorToken}` },
    data: { id, path: `packages/${path}`, text: written, seen: 0, by: "Grace" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const saved = (page: Page): Locator => page.getByRole("status").getByText(/^saved/);

test("an editor changes a text and sees it as readers will", async ({ page, studio }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, text);
  const body = page.getByRole("textbox", { name: "Text", exact: true });
  const preview = page.getByRole("region", { name: "Preview", exact: true });
  const was = await readFile(join(studio.checkout, "packages", text), "utf8");
  await expect(body).not.toHaveValue("");
  await expect(page.getByText("0 files edited")).toBeVisible();

  await body.press("Control+End");
  await body.pressSequentially("\nA token of GPT-6-Sol costs ");
  await page.getByRole("combobox", { name: /^Insert a figure/ }).fill("gpt-6-sol@openai price");
  await page.keyboard.press("Enter");
  await expect(body).toHaveValue(/\{\{price:openai\/gpt-6-sol@openai\}\}$/);
  await expect(preview).toContainText("A token of GPT-6-Sol costs $2");

  await body.press("Control+End");
  await body.pressSequentially(", or 7 dollars.");
  const wrong = page.getByRole("list", { name: "What is wrong in the text" });
  await expect(wrong).toContainText("found 7.");
  await wrong.getByRole("button").first().click();
  await expect(body).toBeFocused();
  await expectAccessible(page);
  await body.press("Control+End");
  for (let signs = ", or 7 dollars".length + 1; signs > 0; signs -= 1)
    await body.press("Backspace");
  await body.pressSequentially(".\n");
  await expect(wrong.getByRole("listitem")).toHaveCount(0);

  await page.getByLabel("Title").fill("What does one cost?");
  await expect(preview).toContainText("What does one cost?");
  await expect(saved(page)).toBeVisible();
  const title = "title: What does one cost?";
  const price = "\nA token of GPT-6-Sol costs {{price:openai/gpt-6-sol@openai}}.\n";
  await expect.poll(() => draftText(page, text)).toBe(was.replace(/^title: .*$/m, title) + price);
});

test("what another editor saves above leaves the cursor among its words", async ({
  page,
  studio,
}) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, text);
  const body = page.getByRole("textbox", { name: "Text", exact: true });
  await expect(body).not.toHaveValue("");
  await body.press("Control+End");
  await body.pressSequentially("\nIn the middle of words.");
  for (let signs = " of words.".length; signs > 0; signs -= 1) await body.press("ArrowLeft");
  await expect(saved(page)).toBeVisible();

  const was = await readFile(join(studio.checkout, "packages", text), "utf8");
  await saveByHand(page, text, was.replace("\n---\n", "\n---\n\nA first line of Grace.\n"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(body).toHaveValue(/A first line of Grace/);
  await body.pressSequentially(" and end");
  await expect(body).toHaveValue(/In the middle and end of words\.$/);
});

test("an editor appends a price and rewrites no history", async ({ page, studio }) => {
  await signIn(page);
  await beginDraft(page);
  await openFile(page, model);
  const was = await readFile(join(studio.checkout, "packages", model), "utf8");
  const offer = page.locator("details").filter({ hasText: /^openai, gpt-6-sol, global, standard/ });
  await offer.locator("summary").click();
  const history = offer.getByRole("region", { name: "History" });
  await expect(history.getByText("in 2, out 10", { exact: false })).toBeVisible();

  await history.getByRole("button", { name: "Append a price" }).click();
  const added = history.locator("[data-entry]");
  await added.getByLabel("Input", { exact: true }).fill("1.75");
  await added.getByLabel("Output", { exact: true }).fill("8.50");
  await added.getByLabel("Address", { exact: true }).fill("https://example.com/pricing");
  await expect(added.getByRole("complementary", { name: "Witnesses" })).toContainText("differs");
  await expectAccessible(page);
  await expect.poll(() => draftText(page, model)).toContain("https://example.com/pricing");
  await expect(saved(page)).toBeVisible();
  const lines = (await draftText(page, model))!.split("\n");
  const kept = was.split("\n");
  const from = lines.findIndex((line, index) => line !== kept[index]);
  const count = lines.length - kept.length;
  expect([...lines.slice(0, from), ...lines.slice(from + count)]).toEqual(kept);
  expect(lines.slice(from, from + count).join("\n")).toMatch(
    /^ {6}- from: \S+\n {8}known: \S+\n {8}input: 1\.75\n {8}output: 8\.5\n {8}source: \{ url: https:\/\/example\.com\/pricing, retrieved: \S+, kind: vendor-page \}\n {8}standing: read-once$/,
  );

  await added.getByRole("button", { name: "Take this entry out again" }).click();
  await expect.poll(() => draftText(page, model)).toBe(was);
});

test("who writes a price over by hand is told, and has it back", async ({ page, studio }) => {
  await signIn(page);
  await beginDraft(page);
  const was = await readFile(join(studio.checkout, "packages", model), "utf8");
  await saveByHand(page, model, was.replace("        input: 2\n", "        input: 3\n"));
  await openFile(page, model);
  const note = page.getByText("and was written over", { exact: false });
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(note).toBeHidden();
  await expect.poll(() => draftText(page, model)).toBe(was);
});
