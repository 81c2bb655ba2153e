import { expect, test } from "vitest";

import { slugOf, withHeadings } from "./headings.ts";

test("gives headings ids of their words, each once, and keeps those that are there", () => {
  const { html, headings } = withHeadings(
    '<h2>What it does</h2><h3 class="a">What it does</h3><h2 id="own">R&amp;D <code>x</code></h2>',
  );
  expect(html).toBe(
    '<h2 id="what-it-does">What it does</h2><h3 id="what-it-does-2" class="a">What it does</h3><h2 id="own">R&amp;D <code>x</code></h2>',
  );
  expect(headings).toEqual([
    { depth: 2, slug: "what-it-does", text: "What it does" },
    { depth: 3, slug: "what-it-does-2", text: "What it does" },
    { depth: 2, slug: "own", text: "R&D x" },
  ]);
});

test("finds a part of an address for words of signs alone", () => {
  expect(slugOf("≥ 90%, ever")).toBe("90-ever");
  expect(slugOf("→")).toBe("section");
});
