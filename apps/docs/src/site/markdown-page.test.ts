import { expect, test } from "vitest";

import { markdownPage } from "./markdown-page.ts";

test("takes the title from the first line, and leads links to pages or to nowhere", async () => {
  const places = new Map([["decisions/README.md", "decisions"]]);
  const { title, body } = await markdownPage("apps/docs/guides/engineers.md", "x", places);
  expect(title).toBe("For engineers");
  const { markdown } = body as { readonly markdown: string };
  expect(markdown).toContain("[decision records](/decisions/)");
  // A file that is no page here leaves its words.
  expect(markdown).toContain("Read how it is built first");
  expect(markdown).not.toContain("# For engineers");
});
