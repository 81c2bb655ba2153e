import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { linesNamingHost, looseVersions } from "./lockfile.mjs";

const read = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

test("the lockfile names no host", () => {
  expect(linesNamingHost(read("pnpm-lock.yaml"))).toEqual([]);
});

test("a host in a lockfile is found", () => {
  const line = "    resolution: {tarball: https://example.com/a.tgz}";
  expect(linesNamingHost(`packages:\n  a@1.0.0:\n${line}\n`)).toEqual([3]);
});

test("the catalog pins each version exactly", () => {
  expect(looseVersions(read("pnpm-workspace.yaml"))).toEqual([]);
});

test("a range in the catalog is found", () => {
  const workspace =
    'packages: [a]\ncatalog:\n  "@a/b": 1.0.0\n  c: ^2.0.0\n  d: latest\nother: x\n';
  expect(looseVersions(workspace)).toEqual(["c: ^2.0.0", "d: latest"]);
});
