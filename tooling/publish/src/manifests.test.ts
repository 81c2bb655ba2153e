import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { blocksOf, libraries, programs, published, type Target } from "./published.ts";

test("publishes these packages and no other", () => {
  expect(published.map(({ manifest }) => manifest.name)).toEqual([
    "@tapeline/api",
    "@tapeline/content",
    "@tapeline/documents",
    "@tapeline/engine",
    "@tapeline/pricing",
    "@tapeline/store",
    "@tapeline/cli",
  ]);
});

describe.each(published)("$manifest.name", ({ folder, manifest }) => {
  test("says what it is, for which Node, and under which licence", () => {
    expect(manifest.description?.length).toBeGreaterThan(30);
    expect(manifest.keywords?.length).toBeGreaterThan(2);
    expect(manifest).toMatchObject({
      license: "Apache-2.0",
      type: "module",
      engines: { node: ">=20.19" },
      publishConfig: { access: "public", provenance: true },
    });
    expect(JSON.stringify(manifest)).not.toMatch(/https?:|git\+/);
  });

  test("runs no script where it is installed", () => {
    expect(Object.keys(manifest.scripts ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(pre|post)?(install|prepare)$/)]),
    );
  });

  test("ships what is built and its notices, and no sources", () => {
    const files = manifest.files ?? [];
    expect(files).toContain("dist");
    expect(files).not.toContain("src");
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(files.includes("NOTICE")).toBe(existsSync(join(folder, "NOTICE")));
  });
});

describe.each(libraries)("$manifest.name, imported,", ({ manifest, readme }) => {
  test("offers what the workspace uses, but for the sources", () => {
    const built = Object.entries(manifest.exports ?? {}).flatMap(([name, target]) => {
      const rest = withoutSource(target);
      return rest === undefined ? [] : [[name, rest] as const];
    });
    expect(manifest.publishConfig?.exports).toEqual(Object.fromEntries(built));
  });

  test("needs of ours only what is published, too", () => {
    const names = published.map((one) => one.manifest.name);
    const needed = Object.keys(manifest.dependencies ?? {});
    for (const name of needed.filter((one) => one.startsWith("@tapeline/")))
      expect(names).toContain(name);
  });

  test("has a README with an example and what it prints", () => {
    expect(readme).toContain(manifest.name);
    expect(blocksOf(readme, "js")).toHaveLength(1);
    expect(blocksOf(readme, "text")).toHaveLength(1);
  });
});

describe.each(programs)("$manifest.name, run,", ({ manifest, readme }) => {
  test("needs no package and offers none of its files", () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.publishConfig?.exports ?? {})).toEqual(["./package.json"]);
  });

  test("has a README with commands to copy", () => {
    expect(readme).toContain(manifest.name);
    expect(blocksOf(readme, "sh").length).toBeGreaterThan(0);
  });
});

function withoutSource(target: Target): Target | undefined {
  if (typeof target === "string") return target;
  const { "@tapeline/source": _, ...rest } = target;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
