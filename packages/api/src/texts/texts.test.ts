import { describe, expect, test } from "vitest";

import { createLocalClient } from "../local-client.ts";
import { contractRelease } from "../testing/release.ts";

const { texts } = createLocalClient(contractRelease);
const all = await contractRelease.texts();

describe("texts", () => {
  test("are listed whole, by kind and by words", async () => {
    const heads = await texts.list.query();
    expect(heads).toHaveLength(all.texts.length + all.glossary.length);
    const pages = await texts.list.query({ kind: "option" });
    expect(pages.map(({ id }) => id)).toHaveLength(8);
    expect((await texts.list.query({ kind: "word", words: "latency" })).length).toBeGreaterThan(0);
  });

  test.each([
    ["distillation", "glossary/distillation"],
    ["who owns the weights?", "faq/who-owns-weights"],
    ["what is RAG", "glossary/retrieval"],
    ["latency", "glossary/latency"],
  ])("are found by what people type: %s", async (words, first) => {
    const found = await texts.list.query({ words });
    expect(found.slice(0, 2).map(({ id }) => id)).toContain(first);
  });

  test("hold all of the words where any does", async () => {
    const [one, both] = await Promise.all(
      ["licence", "licence weights"].map((words) => texts.list.query({ words })),
    );
    const ids = new Set(one?.map(({ id }) => id));
    expect(both?.length).toBeGreaterThan(0);
    expect(both?.every(({ id }) => ids.has(id))).toBe(true);
  });

  test("are not found by words that say nothing", async () => {
    expect(await texts.list.query({ words: "what is it?" })).toEqual([]);
  });

  test("are read by address or by the end of it, with what to read on", async () => {
    const page = await texts.read.query({ id: "faq/licence" });
    expect(await texts.read.query({ id: "many-tenants" })).toEqual(
      await texts.read.query({ id: "faq/many-tenants" }),
    );
    expect(page.page).toMatchObject({ is: "text", kind: "faq" });
    expect(page.readOn).toContainEqual(
      expect.objectContaining({ kind: "rule", id: "licence/terms-allow-the-use" }),
    );
    expect(page.readOn).toContainEqual(
      expect.objectContaining({ kind: "question", id: "licenceNeed" }),
    );
  });

  test("have the offer of help only where they ask for it", async () => {
    const withOffer = await texts.read.query({ id: "articles/outside-help" });
    expect(withOffer.partner?.interest).toMatch(/paid|pays/);
    expect((await texts.read.query({ id: "faq/licence" })).partner).toBeUndefined();
  });

  test("lose the offer where the operator switched it off, and nothing else", async () => {
    const { partner, ...without } = all;
    expect(partner).toBeDefined();
    const off = createLocalClient({ ...contractRelease, texts: () => Promise.resolve(without) });
    const id = "articles/outside-help";
    const { partner: shown, ...rest } = await texts.read.query({ id });
    expect(shown).toBeDefined();
    expect(await off.texts.read.query({ id })).toEqual(rest);
  });

  test.each([
    ["faq/licens", "faq/licence"],
    ["article/licence", "faq/licence"],
  ])("that do not exist are answered with those near by: %s", async (id, near) => {
    await expect(texts.read.query({ id })).rejects.toThrow(near);
  });

  test("speak of an option, its own page first", async () => {
    const [first, ...others] = await texts.about.query({ kind: "option", id: "no-llm" });
    expect(first?.id).toBe("options/no-llm");
    expect(others.every(({ id }) => id !== "options/no-llm")).toBe(true);
  });

  test("speak of every rule that they are said to explain", async () => {
    for (const [id, explaining] of Object.entries(all.byRule)) {
      const about = await texts.about.query({ kind: "rule", id });
      expect(about.map((head) => head.id)).toEqual(expect.arrayContaining([...explaining]));
    }
  });

  test("speak of a question where they take its number", async () => {
    const about = await texts.about.query({ kind: "question", id: "tuningProjectCost" });
    expect(about.map(({ id }) => id)).toContain("options/open-fine-tuning");
  });
});
