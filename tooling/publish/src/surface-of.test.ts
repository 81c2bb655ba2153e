import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

import { surfaceOf } from "./surface.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The surface of a package with one import, whose declarations are these. */
function surface(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tapeline-surface-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const exports = { ".": { types: "./index.d.ts", default: "./index.js" } };
  const manifest = { name: "@tapeline/small", version: "1.0.0", publishConfig: { exports } };
  return surfaceOf({ folder, manifest, readme: "" });
}

const given = {
  "index.d.ts": `import { n as Price, t as costOf } from "./chunk-1a.js";
export { type Price, costOf };
`,
  "chunk-1a.d.ts": `/** A unit. */
interface Unit {
  readonly name?: string;
}
/** A price. */
interface Price {
  readonly unit: Unit;
}
/** What it costs. */
declare function costOf(price: Price): number;
interface Hidden {
  readonly never: true;
}
export { Price as n, costOf as t };
`,
};

test("names what is exported, with its signatures and those that they mention", () => {
  expect(surface(given)).toBe(`# @tapeline/small
Price
costOf

# Signatures
function costOf(price: Price): number;
interface Price {
  readonly unit: Unit;
}
interface Unit {
  readonly name?: string;
}
`);
});

test("stays the same where chunks are called otherwise and comments say more", () => {
  const chunk = given["chunk-1a.d.ts"].replace("A price.", "A price, and what it is for.");
  const index = given["index.d.ts"].replace("chunk-1a", "chunk-2b");
  expect(surface({ "index.d.ts": index, "chunk-2b.d.ts": chunk })).toBe(surface(given));
});

test.each([
  ["a field of a type behind it becomes required", "name?: string", "name: string"],
  ["a function answers something else", "): number", "): string"],
  ["a function wants more", "price: Price)", "price: Price, day: string)"],
])("changes where %s", (_, before, after) => {
  const chunk = given["chunk-1a.d.ts"].replace(before, after);
  expect(surface({ ...given, "chunk-1a.d.ts": chunk })).not.toBe(surface(given));
});

test("says that a build is missing", () => {
  expect(() => surface({})).toThrow("build first");
});
