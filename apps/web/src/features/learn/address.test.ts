import { texts } from "@tapeline/content/texts";
import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { leadsOut, pathOf } from "./address.ts";
import { figuresOf, linesOf } from "./figures-of.ts";

test.each([
  ["faq/cost", "/learn/faq/cost"],
  ["articles/trust", "/learn/articles/trust"],
  ["options/no-llm", "/learn/options/no-llm"],
  ["rules/gap/behaviour", "/learn/rules/gap/behaviour"],
  ["questions/gap", "/learn/questions/gap"],
  ["glossary/lora", "/learn/glossary#lora"],
])("%s stands at %s", (address, path) => {
  expect(pathOf(address)).toBe(path);
});

test("what begins with https leads out", () => {
  expect(leadsOut("https://example.com/a")).toBe(true);
  expect(leadsOut("faq/cost")).toBe(false);
});

test("figures of a text are listed once, in the order in which they are read", () => {
  const cost = texts.texts.find(({ id }) => id === "faq/cost");
  const references = [...figuresOf([cost?.summary ?? [], ...linesOf(cost?.blocks ?? [])]).keys()];
  expect(references[0]).toBe("assume:tuningProjectCost");
  expect(new Set(references).size).toBe(references.length);
  expect(references.length).toBeGreaterThan(5);
});

test("each option has a page that says what it is", () => {
  const pages = new Set(texts.texts.map(({ id }) => id));
  for (const { id } of knowledge.options) expect(pages).toContain(`options/${id}`);
});
