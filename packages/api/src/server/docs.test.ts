import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";

import { serveDocs } from "./docs.ts";

let folder = "";
const ask = (path: string): Promise<Response> => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  serveDocs(app, folder);
  return Promise.resolve(app.request(path));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "docs-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function build(): Promise<void> {
  await mkdir(join(folder, "rules"));
  await mkdir(join(folder, "_astro"));
  await writeFile(join(folder, "index.html"), "first");
  await writeFile(join(folder, "404.html"), "nothing there");
  await writeFile(join(folder, "rules/index.html"), "rules");
  await writeFile(join(folder, "_astro/page.abcd1234.js"), "1");
}

test("serves pages under /docs by a policy that lets no script stand in them", async () => {
  await build();
  const answer = await ask("/docs/rules/");
  expect(await answer.text()).toBe("rules");
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

test("lets files be kept whose names say what is in them", async () => {
  await build();
  const answer = await ask("/docs/_astro/page.abcd1234.js");
  expect(answer.headers.get("cache-control")).toContain("immutable");
});

test("leads to the first page, and says of an address that it is none", async () => {
  await build();
  const first = await ask("/docs");
  expect([first.status, first.headers.get("location")]).toEqual([308, "/docs/"]);
  const none = await ask("/docs/nothing/");
  expect([none.status, await none.text()]).toEqual([404, "nothing there"]);
});

test("reads nothing outside its folder", async () => {
  await build();
  const answer = await ask("/docs/..%2f..%2f..%2fetc/passwd");
  expect(answer.status).toBe(404);
});

test("says that it is not built yet, and serves it once it is", async () => {
  const early = await ask("/docs/rules/");
  expect(early.status).toBe(503);
  expect(early.headers.get("retry-after")).toBe("30");
  await build();
  expect((await ask("/docs/rules/")).status).toBe(200);
});
