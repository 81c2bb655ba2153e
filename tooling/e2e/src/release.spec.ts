import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";
import { ReleaseStore } from "@tapeline/store";

import { expectAccessible } from "./support/accessible.ts";
import { importSample } from "./support/import-sample.ts";
import { dearerRelease, soldOnce, tapeline } from "./support/releases.ts";
import { serving } from "./support/serving.ts";
import { expect, test as base } from "./support/test.ts";

/** A server of its own that keeps releases in a folder, since what is published there would be seen by all tests. */
const test = base.extend<{ readonly folder: string }>({
  folder: async ({ browserName }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `tapeline-${browserName}-`));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ folder }, use) => {
    const server = await serving(["--releases", join(folder, "kept")]);
    await use(server.url);
    await server.close();
  },
});

const goes = 10;
/** From a release that is saved to its figure on an open page, in milliseconds. */
const longestMs = 2_000;

const publish = (folder: string, version: string): Promise<string> =>
  tapeline(
    "release",
    "publish",
    join(folder, version),
    "--store",
    join(folder, "kept"),
    "--by",
    "Ada",
    "--because",
    "a test",
  );

const out = (page: Page, version: string) => page.getByText(`Release ${version} is out.`);

test("a release that is published reaches an open page, which keeps its figures until the reader agrees", async ({
  page,
  folder,
}) => {
  const { version } = await dearerRelease(folder, "2027.1.1", 7.77);
  await page.goto(`/prices?q=${encodeURIComponent(soldOnce.name)}`);
  const row = page.locator(".pt > tbody > tr").first();
  await expect(row).toContainText(soldOnce.name);
  await expect(row).not.toContainText("7.77");
  expect(await publish(folder, version)).toContain("current from now on");
  await expect(out(page, version)).toBeVisible();
  await expect(row).not.toContainText("7.77");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(row).toContainText("7.77");
  await expect(out(page, version)).toHaveCount(0);
  await expect(page.locator("footer")).toContainText(`release ${version}`);
});

test(`the command line and an open page speak from a release within ${longestMs} ms after it was saved`, async ({
  page,
  folder,
  baseURL,
}) => {
  const store = new ReleaseStore(join(folder, "kept"));
  const took: { heard: number; shown: number; answered: number }[] = [];
  await page.goto(`/prices?q=${encodeURIComponent(soldOnce.name)}`);
  const row = page.locator(".pt > tbody > tr").first();
  await expect(row).toContainText(soldOnce.name);
  for (let go = 1; go <= goes; go += 1) {
    const { version } = await dearerRelease(folder, `2027.1.${go}`, 10 + go / 10);
    await publish(folder, version);
    const journal = await store.journal();
    const saved = Date.parse(journal.at(-1)!.at);
    await out(page, version).waitFor();
    const heard = Date.now() - saved;
    await page.getByRole("button", { name: "Use it" }).click();
    await expect(row).toContainText((10 + go / 10).toFixed(2));
    const shown = Date.now() - saved;
    const about = await fetch(`${baseURL}/api/health`);
    expect(await about.json()).toMatchObject({ content: version });
    const answered = Date.now() - saved;
    took.push({ heard, shown, answered });
    if (shown <= longestMs) break;
  }
  test.info().annotations.push({ type: "measured", description: JSON.stringify(took) });
  console.log(`from saving, in ms: ${JSON.stringify(took)}`);
  // A busy machine may delay any single go.
  expect(Math.min(...took.map(({ shown }) => shown))).toBeLessThanOrEqual(longestMs);
  const last = took.length;
  const prices = await tapeline("price", soldOnce.id, "--server", baseURL!, "--json");
  expect(prices).toContain(String(10 + last / 10));
});

test("a link to a verdict of an older release opens on that release", async ({ page, folder }) => {
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  await expect(page.locator("main h1").first()).toContainText(/custom LLM/);
  const link = await linkOf(page);
  const { version } = await dearerRelease(folder, "2027.1.1", 7.77);
  await publish(folder, version);
  await expect(out(page, version)).toBeVisible();
  await page.goto(link);
  await page.reload();
  await expect(page.getByText("This link is opened on its own release")).toBeVisible();
  await expect(page.getByText("This is the verdict that was shared")).toBeVisible();
  await expectAccessible(page);
});

/** The link that the page offers to share. */
async function linkOf(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /Copy link/ }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain("/open#");
  return copied();
}
