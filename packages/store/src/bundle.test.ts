import { compileRelease } from "@tapeline/content/tools/compile-release.ts";
import { engineVersion } from "@tapeline/engine";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { builtInRelease } from "./built-in-release.ts";
import { bundleRelease } from "./bundle.ts";
import { checkBundle } from "./check-bundle.ts";
import { partNames } from "./manifest.ts";
import { smallBundle } from "./testing/small-bundle.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("makes the same bytes of the checkout's files as of what was built from them", async () => {
  const compiled = await compileRelease({ content: folder("content"), pricing: folder("pricing") });
  if (!compiled.ok) throw new Error("the checkout does not compile");
  const ofFiles = bundleRelease(compiled.parts, { day: compiled.day, engine: engineVersion });
  const ofBuild = await builtInRelease();
  expect(ofBuild.manifest).toEqual(ofFiles.manifest);
  for (const name of partNames) expect(ofBuild.parts[name] === ofFiles.parts[name]).toBe(true);
  expect(checkBundle(ofFiles)).toEqual([]);
});

test("names a release by what is in it, not by the engine that made it", () => {
  const { manifest } = smallBundle("2026.11.1");
  expect(smallBundle("2026.11.1").manifest).toEqual(manifest);
  expect(smallBundle("2026.11.2").manifest.hash).not.toBe(manifest.hash);
  expect(smallBundle("2026.11.1", "other").manifest.hash).not.toBe(manifest.hash);
});

test("finds every part that is not as the manifest names it", () => {
  const bundle = smallBundle("2026.11.1", "filling");
  for (const name of partNames) {
    const parts = { ...bundle.parts, [name]: `${bundle.parts[name].slice(0, -1)} ` };
    const [problem, ...others] = checkBundle({ ...bundle, parts });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: `${name}.json`, field: "(document)" });
  }
});

test.each(["version", "day", "content", "prices", "recordedUntil", "hash"] as const)(
  "finds a manifest whose %s is not that of its parts",
  (field) => {
    const bundle = smallBundle("2026.11.1");
    const manifest = { ...bundle.manifest, [field]: "2026-11-11" };
    const problems = checkBundle({ ...bundle, manifest });
    expect(problems.map(({ file }) => file)).toContain("manifest.json");
  },
);
