import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { BrowserContext, Page } from "@playwright/test";

import { soldOnce } from "./releases.ts";

/** The command line that ships. */
const commandFile = fileURLToPath(new URL("../../../../apps/cli/dist/main.js", import.meta.url));

/** From a file that is saved to its figure, in milliseconds. */
export interface Followed {
  /** Until an open page says that there is another release. */
  readonly heard: number;
  /** Until the page shows the figure after its reader agreed to it at once. */
  readonly page: number;
  /** Until a widget of the documentation shows it. */
  readonly widget: number;
  /** Until the command line, asked again and again, prints it. */
  readonly commandLine: number;
}

/** A page of the app and one of the documentation that both show the price of `soldOnce`. */
export interface OpenPages {
  readonly app: Page;
  readonly docs: Page;
}

/** Opens both pages and finds the model on them. */
export async function openBoth(context: BrowserContext): Promise<OpenPages> {
  const docs = await context.newPage();
  await docs.goto("/docs/prices/");
  await docs.locator("tapeline-prices").scrollIntoViewIfNeeded();
  await docs.getByRole("searchbox", { name: "Find a model" }).fill(soldOnce.name);
  await widgetRow(docs).filter({ hasText: soldOnce.name }).waitFor();
  const app = await context.newPage();
  await app.goto(`/prices?q=${encodeURIComponent(soldOnce.name)}`);
  await appRow(app).filter({ hasText: soldOnce.name }).waitFor();
  return { app, docs };
}

/** The row of the app's table of prices. */
export const appRow = (app: Page) => app.locator(".pt > tbody > tr").first();
/** The row of the widget. */
export const widgetRow = (docs: Page) =>
  docs.getByRole("region", { name: "Prices of models" }).getByRole("row").nth(1);

/** Saves a price twice, for the pages and for the command line, and tells how long each took to show it. */
export async function followSave(
  { app, docs }: OpenPages,
  url: string,
  savePrice: (price: number) => Promise<void>,
  price: number,
): Promise<Followed> {
  const shown = price.toFixed(2);
  await savePrice(price);
  const saved = Date.now();
  const since = (): number => Date.now() - saved;
  const [widget, { heard, page }] = await Promise.all([
    widgetRow(docs).filter({ hasText: shown }).waitFor().then(since),
    agree(app, shown, since),
  ]);
  // One after the other: programs that start would be measured together with what the pages do.
  await savePrice(price + 0.5);
  const savedAgain = Date.now();
  while (!(await priceByCommand(url)).includes(String(price + 0.5)));
  const commandLine = Date.now() - savedAgain;
  await agree(app, (price + 0.5).toFixed(2), since);
  return { heard, page, widget, commandLine };
}

/** Has the page speak from what was published since, as soon as it says so. */
async function agree(
  app: Page,
  shown: string,
  since: () => number,
): Promise<{ readonly heard: number; readonly page: number }> {
  const use = app.getByRole("button", { name: "Use it" });
  await use.waitFor();
  const heard = since();
  await use.click();
  await appRow(app).filter({ hasText: shown }).waitFor();
  return { heard, page: since() };
}

async function priceByCommand(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    commandFile,
    "price",
    soldOnce.id,
    "--server",
    url,
    "--json",
  ]);
  return stdout;
}
