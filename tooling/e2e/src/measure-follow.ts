import type { Browser } from "@playwright/test";

import { checkoutToEdit } from "./support/checkout.ts";
import { followSave, openBoth, type Followed } from "./support/follow-save.ts";
import { serving } from "./support/serving.ts";

/** From a file that is saved to its figure, in milliseconds. */
const longest = 2_000;
const saves = 7;

/** Prints how soon a saved price shows on an open page, in a widget and on the command line; returns how many goals were missed. */
export async function measureFollow(browser: Browser): Promise<number> {
  const checkout = await checkoutToEdit();
  const server = await serving(["--follow", checkout.folder]);
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const pages = await openBoth(context);
    const seen: Followed[] = [];
    for (let go = 0; go < saves; go += 1)
      seen.push(await followSave(pages, server.url, checkout.savePrice, 4 + go));
    const middle = (key: keyof Followed): number =>
      seen.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(saves / 2)] ?? Number.NaN;
    const misses = (["page", "widget", "commandLine"] as const).filter(
      (key) => middle(key) > longest,
    );
    console.log(
      `${misses.length === 0 ? "✓" : "✗"} follow: from saving a file, medians of ${saves}: an open page hears of it after ${middle("heard")} ms and shows it after ${middle("page")} ms, a widget after ${middle("widget")} ms, the command line after ${middle("commandLine")} ms`,
    );
    return misses.length;
  } finally {
    await context.close();
    await server.close();
    await checkout.remove();
  }
}
