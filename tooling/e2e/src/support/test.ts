import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

/** What a page must never do, gathered while a test runs. */
interface Watched {
  /** Fails the test, when it ends, if the page threw, broke its content policy or asked another host. */
  readonly watched: void;
}

/** A test whose pages are watched. */
export const test = base.extend<Watched>({
  watched: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      context.on("request", (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(`${baseURL}/`)) seen.push(`asked ${url}`);
      });
      context.on("weberror", (error) => seen.push(`threw ${error.error().stack}`));
      context.on("console", (message) => {
        if (/content security policy/i.test(message.text())) seen.push(message.text());
      });
      await use();
      expect(seen, "what the pages must never do").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation that axe knows, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    // A colour on its way from one theme to the other is none of either.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished)),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
    expect(told, `axe in ${theme}`).toEqual([]);
  }
}
