import { expect, test as base } from "@playwright/test";

/** What a page must never do, gathered while a test runs. */
export interface Watched {
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
