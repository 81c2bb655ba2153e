import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ReleaseDiff } from "@tapeline/content/diff";
import {
  builtInRelease,
  bundleRelease,
  writeReleaseFolder,
  type ReleaseBundle,
} from "@tapeline/store";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anotherVersion } from "./testing/another-version.ts";
import { runHere } from "./testing/run-here.ts";

let folder: string;
const diff = (...args: readonly string[]) =>
  runHere(["diff", ...args, "--as-of", "2026-11-25"], { cwd: folder });

/** The same release with so few scenarios that a comparison is quick. */
function fewer({ manifest, parts }: ReleaseBundle, count: number): ReleaseBundle {
  const read = (name: keyof typeof parts): never => JSON.parse(parts[name]) as never;
  const scenarios = (read("scenarios") as readonly never[]).slice(0, count);
  const { knowledge, prices, texts, practice } = {
    knowledge: read("knowledge"),
    prices: read("prices"),
    texts: read("texts"),
    practice: read("practice"),
  };
  return bundleRelease(
    { knowledge, prices, texts, practice, scenarios },
    { day: manifest.day, engine: manifest.engine },
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-sides-"));
  const few = fewer(await builtInRelease(), 3);
  await writeReleaseFolder(join(folder, "one"), few);
  await writeReleaseFolder(join(folder, "two"), anotherVersion(few, "2027.1.1"));
  await mkdir(join(folder, "cases"));
  await writeFile(join(folder, "cases/own.yaml"), "title: A case of our own\nanswers: {}\n");
  await mkdir(join(folder, "empty"));
});
afterAll(() => rm(folder, { recursive: true }));

test("compares the folders of two releases, and names the part that differs", async () => {
  const { code, out, err } = await diff("one", "two", "--json");
  expect([code, err]).toEqual([0, ""]);
  const told = JSON.parse(out) as ReleaseDiff & { readonly before: string; readonly after: string };
  expect([told.before, told.after]).toEqual(["one", "two"]);
  expect(told.parts).toEqual([
    expect.objectContaining({
      kind: "option",
      fields: [expect.objectContaining({ field: "title" })],
    }),
  ]);
});

test("finds no difference between a release and itself", async () => {
  const { code, out } = await diff("one", "one");
  expect(code).toBe(0);
  expect(out).toContain("3 cases · 0 verdicts changed");
});

test("compares with the release in this program", async () => {
  const { code, out } = await diff("one", "bundled", "--json", "--exit-zero");
  expect(code).toBe(0);
  const told = JSON.parse(out) as ReleaseDiff & { readonly after: string };
  expect(told.after).toBe("the release in this program");
  expect(told.parts).toEqual([]);
  expect(told.prices).toEqual([]);
});

test("watches the cases of a folder beside the scenarios", async () => {
  const { code, out } = await diff("one", "two", "--cases", "cases");
  expect(code).toBe(0);
  expect(out).toContain("4 cases · 0 verdicts changed");
});

test.each([
  [["one", "two", "--cases", "nowhere"], "There is no folder nowhere."],
  [["one", "two", "--cases", "empty"], "empty holds no case."],
  [["one", "empty"], "empty holds neither a checkout nor a release."],
  [["bundled"], "There is no content in"],
])("says of %j what is wrong", async (args, says) => {
  const { code, err } = await diff(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});

test("says where a release's folder was damaged", async () => {
  await writeReleaseFolder(join(folder, "torn"), fewer(await builtInRelease(), 1));
  await writeFile(join(folder, "torn/prices.json"), "{}");
  const { code, err } = await diff("one", "torn");
  expect(code).toBe(2);
  expect(err).toMatch(/torn.prices\.json \(document\): expected \d+ bytes/);
});
