import { readFile } from "node:fs/promises";

import { expect, test } from "vitest";

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../../${path}`, import.meta.url), "utf8");
const guide = await read("CONTRIBUTING.md");

test("what CONTRIBUTING says to run is there to be run", async () => {
  const { scripts } = JSON.parse(await read("package.json")) as { scripts: object };
  const named = [...guide.matchAll(/`?npm run ([a-z:]+)/g)].map(([, script]) => script!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test("whoever adds an answer needs no newer Node than the one that is promised", () => {
  const steps = /### An answer, step by step\n([\s\S]*?)\n## /.exec(guide)![1]!;
  expect(steps).toContain("npm run tapeline -- read faq/your-question");
  // Sources run without a build on a newer Node alone.
  expect(steps).not.toContain("node --conditions");
});
