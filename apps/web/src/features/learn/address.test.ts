import { texts } from "@tapeline/content/texts";
import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { pathOf } from "./address.ts";

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

test("each option has a page that says what it is", () => {
  const pages = new Set(texts.texts.map(({ id }) => id));
  for (const { id } of knowledge.options) expect(pages).toContain(`options/${id}`);
});
