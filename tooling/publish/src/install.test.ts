import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { installed, type Installed } from "./installed.ts";
import { nodes } from "./nodes.ts";
import { blocksOf, libraries, programs, published, readText, type Manifest } from "./published.ts";
import { run } from "./run.ts";

let folder: string;
let project: Installed;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-publish-"));
  project = await installed(folder);
}, 300_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const [program] = programs;

/** The files of an installed package, from its folder on. */
async function filesOf(place: string): Promise<readonly string[]> {
  return (await readdir(place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("node_modules"));
}

test("promises three versions of Node and tries each", async () => {
  const versions = await Promise.all(
    nodes.map(async ({ program: node }) => (await run(node, ["--version"], { cwd: folder })).out),
  );
  expect(versions.map((version) => version.split(".")[0])).toEqual(["v24", "v20", "v22"]);
});

describe.each(published)("$manifest.name, packed", ({ manifest }) => {
  test("holds its licence, its README and what is built, and no source", async () => {
    const place = join(project.folder, "node_modules", manifest.name);
    const files = await filesOf(place);
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(0);
    expect(files.filter((file) => /(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
    const packed = JSON.parse(readText(join(place, "package.json"))) as Manifest;
    expect(packed.exports).toEqual(manifest.publishConfig?.exports);
    expect(JSON.stringify(packed.dependencies ?? {})).not.toMatch(/workspace:|catalog:/);
  });

  test("is not larger than it was allowed to be", async () => {
    const { size } = await stat(project.tarballs.get(manifest.name) ?? "");
    expect(size).toBeLessThanOrEqual(budgets[manifest.name] ?? 0);
  });
});

test.each(libraries)("$manifest.name brings the maps to step through its source", async (one) => {
  const place = join(project.folder, "node_modules", one.manifest.name);
  const files = await filesOf(place);
  const maps = files.flatMap((file) => {
    const [, map] = /\/\/# sourceMappingURL=(.*)/.exec(readText(join(place, file))) ?? [];
    return map === undefined || !file.endsWith(".js") ? [] : [join(dirname(file), map)];
  });
  expect(maps.length).toBeGreaterThan(0);
  expect(files).toEqual(expect.arrayContaining(maps));
});

test("the program says whose code and data are in it, and under which licences", () => {
  const place = join(project.folder, "node_modules", program?.manifest.name ?? "");
  const text = readText(join(place, "dist/third-party-licences.txt"));
  for (const name of ["zod", "hono", "@modelcontextprotocol/server", "@tapeline/pricing"])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
  expect(text).toContain("models.dev");
});

describe.each(nodes)("in $name", ({ program: node }) => {
  test.concurrent.each(libraries)(
    "the example of $manifest.name prints what its README says",
    async (one) => {
      const [code = ""] = blocksOf(one.readme, "js");
      const file = join(project.folder, `${one.manifest.name.slice("@tapeline/".length)}.mjs`);
      await writeFile(file, code);
      const { out } = await run(node, [file], { cwd: project.folder });
      expect(out).toBe(blocksOf(one.readme, "text")[0]);
    },
  );

  test.concurrent("the program does from its bin what its README says", async () => {
    const commands = blocksOf(program?.readme ?? "", "sh").join("");
    const cwd = await mkdtemp(join(folder, "cases-"));
    // The name that a shell finds first is this Node's.
    const first = join(cwd, "bin");
    await mkdir(first);
    await writeFile(join(first, "node"), `#!/bin/sh\nexec "${node}" "$@"\n`, { mode: 0o755 });
    const PATH = `${first}:${join(project.folder, "node_modules/.bin")}:${process.env["PATH"]}`;
    const lines = commands.replaceAll("npx @tapeline/cli", "tapeline");
    const { out } = await run("/bin/sh", ["-ec", lines], { cwd, env: { PATH } });
    expect(out).toContain(program?.manifest.version);
    expect(out).toContain("GPT-4.1");
    expect(out).toContain("A commercial API with retrieval");
  });
});

/** Largest that a packed package may be, in bytes: about a tenth above what it was in November 2026. */
const budgets: Readonly<Record<string, number>> = {
  "@tapeline/api": 230_000,
  "@tapeline/cli": 1_000_000,
  "@tapeline/content": 640_000,
  "@tapeline/documents": 85_000,
  "@tapeline/engine": 700_000,
  "@tapeline/pricing": 210_000,
  "@tapeline/store": 22_000,
};
