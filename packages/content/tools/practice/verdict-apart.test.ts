import { fileURLToPath } from "node:url";

import { assess, caseSchema } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { compileContent } from "../compile-content.ts";
import { readContentFiles } from "../read-content-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("nothing of the practice is read by what decides", async () => {
  const files = await readContentFiles(root);
  expect([...files.keys()].filter((file) => file.startsWith("practice/"))).toEqual([]);
  const compiled = compileContent(files);
  expect(compiled.ok && compiled.knowledge.digest).toBe(knowledge.digest);
  const given = caseSchema(knowledge).parse({ title: "A case", answers: { skillMl: 0 } });
  const verdict = assess(given, { knowledge, prices: priceBook, asOf: "2026-11-24", worlds: 64 });
  expect(JSON.stringify(verdict)).not.toContain("practice");
});
