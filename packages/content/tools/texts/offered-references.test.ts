import { fileURLToPath } from "node:url";

import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { texts } from "../../src/texts.ts";
import { offeredReferences } from "./offered-references.ts";
import { readTextFiles } from "./read-text-files.ts";

const offered = offeredReferences({ knowledge, prices: priceBook, day: texts.day });

test("offers each reference once, with words to find it by", () => {
  const references = offered.map(({ reference }) => reference);
  expect(new Set(references).size).toBe(references.length);
  expect(offered.every(({ title }) => title.length > 2)).toBe(true);
});

test("offers what the texts take up, but for sides of a price, numbers within rules and figures of a scenario", async () => {
  const files = await readTextFiles(fileURLToPath(new URL("../..", import.meta.url)));
  const special = /^(break-even|bill:\S+ |bill:\S+@|rule:\S+ )|^price:\S+ (input|output)$/;
  const used = [...files.values()]
    .flatMap((text) => [...text.matchAll(/\{\{([^}]+)\}\}/g)])
    .map(([, reference]) => reference!.replaceAll(/\s+/g, " "))
    .filter((reference) => reference.includes(":") && !special.test(reference));
  const known = new Set(offered.map(({ reference }) => reference));
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((reference) => !known.has(reference))).toEqual([]);
});
