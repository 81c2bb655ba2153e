import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeAll, expect, test } from "vitest";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const base = "/docs";

/** A page that was built: its links within the site, and the places that an address can lead to. */
interface BuiltPage {
  readonly html: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const pages = new Map<string, BuiltPage>();

beforeAll(() => {
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html")) continue;
    const html = readFileSync(join(dist, name), "utf8");
    pages.set(`${base}/${name.replace(/index\.html$/, "")}`, {
      html,
      links: [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map(([, href]) => href!),
      ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)),
    });
  }
});

test("has a page for everything that it is made of", () => {
  expect(pages.size).toBeGreaterThan(700);
  for (const path of [
    "",
    "rules/gap/behaviour/",
    "questions/requestsPerMonth/",
    "cli/assess/",
    "packages/engine/",
    "accuracy/",
  ])
    expect([...pages.keys()]).toContain(`${base}/${path}`);
});

test("leads nowhere that is not there", () => {
  const dead: string[] = [];
  for (const [from, { links }] of pages)
    for (const link of links) {
      if (/^[a-z]+:/.test(link)) continue;
      const { pathname, hash } = new URL(link, `http://site${from}`);
      const page = pages.get(pathname);
      const isFile = page === undefined && existsSync(join(dist, pathname.slice(base.length)));
      const place = decodeURIComponent(hash.slice(1));
      if (page === undefined ? !isFile : place !== "" && !page.ids.has(place))
        dead.push(`${from} → ${link}`);
    }
  expect(dead).toEqual([]);
});

test("shows every page within two clicks of the first", () => {
  const linkedFrom = (paths: readonly string[]): string[] =>
    paths.flatMap((from) =>
      (pages.get(from)?.links ?? []).map((link) => new URL(link, `http://site${from}`).pathname),
    );
  const once = linkedFrom([`${base}/`]);
  const reached = new Set([...once, ...linkedFrom([...new Set(once)])]);
  const far = [...pages.keys()].filter((path) => !reached.has(path) && !path.endsWith("404.html"));
  expect(far).toEqual([]);
});

test("writes no script into a page and loads nothing from elsewhere", () => {
  for (const [path, { html }] of pages) {
    expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html, path).not.toMatch(
      /<(?:script|img|link|iframe)\s[^>]*?(?:src|href)="(?:https?:)?\/\//,
    );
    expect(html, path).not.toMatch(/\son[a-z]+="/);
  }
});

test("gives each place of a page one name", () => {
  for (const [path, { html, ids }] of pages)
    expect([...html.matchAll(/\sid="([^"]+)"/g)].length, path).toBe(ids.size);
});
