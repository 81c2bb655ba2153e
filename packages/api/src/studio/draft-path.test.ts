import { describe, expect, test } from "vitest";

import { draftPathSchema } from "./draft-path.ts";

const good = [
  "packages/content/release.yaml",
  "packages/content/rules/gap/knowledge.yaml",
  "packages/content/questions/gap.yaml",
  "packages/content/derivations/input-tokens/pages.yaml",
  "packages/content/scenarios/archetypes/support-bot.yaml",
  "packages/content/texts/faq/cost.md",
  "packages/content/practice/arms/retrieval.yaml",
  "packages/pricing/data/fx.yaml",
  "packages/pricing/data/models/openai/gpt-4.1.yaml",
];
const stems = [
  "../",
  "../../",
  "/",
  "./",
  "rules/../../",
  "~/",
  "C:\\",
  "\\\\host\\",
  "%2e%2e/",
  "..%2f",
];
const targets = [
  "etc/passwd",
  ".env.yaml",
  ".git/config.yaml",
  "package.json",
  "packages/api/src/server.ts",
  "packages/content/build.yaml",
  "packages/content/rules/gap/knowledge.yaml",
  "node_modules/a.yaml",
  "x.yaml\0.md",
];

describe("the path of a draft's file", () => {
  test.each(good)("may be %s", (path) => {
    expect(draftPathSchema.safeParse(path).success).toBe(true);
  });

  test("is refused where it leads out of the content, in whichever of 100 ways and more", () => {
    const bad = [
      ...stems.flatMap((stem) => targets.map((target) => stem + target)),
      ...stems.map((stem) => `packages/content/rules/${stem}knowledge.yaml`),
      ...stems.map((stem) => `packages/pricing/data/${stem}fx.yaml`),
      ...targets.filter((target) => !good.includes(target)),
      "packages/content/rules/gap/knowledge.yaml/../../../../build.ts",
      "packages/content/rules/gap/KNOWLEDGE.yaml",
      "packages/content/rules/gap/knowledge.yaml\n",
      "packages/content/rules/gap/knowledge.ts",
      "packages/content/tools/check-rules.yaml",
      "packages/pricing/data/models/..yaml",
      "packages/content/rules/a/b/c/d.yaml",
      "packages/content/rules/.hidden.yaml",
      "",
    ];
    expect(bad.length).toBeGreaterThan(100);
    expect(bad.filter((path) => draftPathSchema.safeParse(path).success)).toEqual([]);
  });
});
