import { fileURLToPath } from "node:url";

import { priceBook } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { texts } from "../../src/texts.ts";
import { readTextFiles } from "./read-text-files.ts";
import { previewLine, previewText } from "./text-preview.ts";

const files = await readTextFiles(fileURLToPath(new URL("../..", import.meta.url)));
const pages = [...files].filter(([file]) => file.endsWith(".md"));
const records = { knowledge, prices: priceBook, day: texts.day };
const addresses = new Set([...texts.texts, ...texts.glossary].map(({ id }) => id));
const head = "---\ntitle: A title\n---\n\n";

describe("the preview of a text", () => {
  test.each(pages)(
    "shows %s as it is published, but for figures that are reckoned",
    (file, text) => {
      const published = texts.texts.find(({ id }) => file === `texts/${id}.md`)!;
      const preview = previewText(text, { records, addresses })!;
      expect([...preview.flaws, ...preview.strangers]).toEqual([]);
      const reckoned = new Set(preview.reckonedLater);
      const later = JSON.parse(JSON.stringify(published.blocks), (_key, value: unknown) => {
        const { reference } = (value ?? {}) as { reference?: string };
        return reference !== undefined && reckoned.has(reference)
          ? { kind: "code", text: reference }
          : value;
      }) as unknown;
      expect(preview.blocks).toEqual(later);
      expect(preview.words).toBeGreaterThan(50);
    },
  );

  test("says what is wrong, at its place in the file, and shows the rest", () => {
    const text = `${head}It costs {{price:openai/gpt-9@openai}}, or 5 dollars.\n\nSee [this](faq/nothing).\n`;
    const { flaws, strangers, blocks } = previewText(text, { records, addresses })!;
    const told = flaws.map(({ at, found }) => [text.slice(at, at + 2), found]);
    expect(told).toEqual([["5 ", "5"]]);
    expect(strangers.map(({ at, found }) => [text.slice(at, at + 2), found])).toEqual([
      ["{{", "openai/gpt-9@openai"],
      ["[t", "faq/nothing"],
    ]);
    expect(blocks).toHaveLength(2);
  });

  test("judges no links while nobody knows which texts there are", () => {
    expect(previewText(`${head}See [this](faq/nothing).`, { records })!.strangers).toEqual([]);
  });

  test.each(["See [this", "It is {{price:a"])("takes the open mark of %s for a flaw", (body) => {
    const { flaws, strangers } = previewText(head + body, { records })!;
    expect([flaws.length, strangers.length]).toEqual([1, 0]);
  });

  test("has nothing to show where the head does not end", () => {
    expect(previewText("---\ntitle: A title\n", { records })).toBeUndefined();
  });

  test("reads a line by itself", () => {
    const { inside, flaws } = previewLine("It takes _much_: {{bill:pretraining}}!", { records });
    expect(inside).toContainEqual({ kind: "code", text: "bill:pretraining" });
    expect(flaws.map(({ found }) => found)).toEqual(["!"]);
  });
});
