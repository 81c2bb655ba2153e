import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { compileReleaseFiles, readReleaseFiles, type ReleaseFiles } from "./compile-release.ts";
import { ReleaseCompiler } from "./release-compiler.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = await readReleaseFiles({ content: folder("content"), pricing: folder("pricing") });

const over = (
  of: ReadonlyMap<string, string>,
  file: string,
  change: (text: string) => string,
): ReadonlyMap<string, string> => new Map(of).set(file, change(of.get(file)!));
const priced = (path: string, change: (text: string) => string): ReleaseFiles["prices"] =>
  files.prices.map((one) => (one.path === path ? { path, text: change(one.text) } : { ...one }));

const edits: Readonly<Record<string, ReleaseFiles>> = {
  "a price": {
    ...files,
    prices: priced("models/amazon/nova-premier.yaml", (text) =>
      text.replaceAll(/\b2\.5\b/g, "7.77"),
    ),
  },
  "a price of what many bills rest on": {
    ...files,
    prices: priced("gpu-offers/runpod/h100-sxm.yaml", (text) =>
      text.replaceAll(/perGpuHour: [\d.]+/g, "perGpuHour: 31.5"),
    ),
  },
  "a rule": {
    ...files,
    content: over(files.content, "rules/gap/knowledge.yaml", (text) =>
      text.replace("title: ", "title: Still, "),
    ),
  },
  "a question": {
    ...files,
    content: over(files.content, "questions/contingency.yaml", (text) =>
      text.replace("high: 2.5", "high: 2.6"),
    ),
  },
  "what derivations share": {
    ...files,
    content: over(files.content, "derivations/shared-inputs.yaml", (text) =>
      text.replace("high: 1.63", "high: 1.64"),
    ),
  },
  "a text": {
    ...files,
    texts: over(files.texts, "texts/faq/cost.md", (text) => `${text}\nMore of it is told here.\n`),
  },
  "a slip": {
    ...files,
    content: over(files.content, "rules/gap/knowledge.yaml", (text) =>
      text.replace("title:", "titel:"),
    ),
  },
  "a file that is gone": {
    ...files,
    practice: new Map([...files.practice].filter(([file]) => file !== "practice/trial.yaml")),
  },
};

test("makes of every edit, and of the way back, what a new compiler makes of it", () => {
  const compiler = new ReleaseCompiler();
  const before = compiler.compile(files);
  expect(before).toEqual(compileReleaseFiles(files));
  for (const [what, edited] of Object.entries(edits)) {
    const made = compiler.compile(edited);
    expect(made.ok, what).toBe(!["a slip", "a file that is gone"].includes(what));
    expect(made, what).not.toEqual(before);
    expect(made, what).toEqual(compileReleaseFiles(edited));
    expect(compiler.compile(files), what).toEqual(before);
  }
});
