import { fileURLToPath } from "node:url";

import { readTextFiles } from "@tapeline/content/tools/texts/read-text-files.ts";
import { describe, expect, test } from "vitest";

import { withValue, fileValue } from "../fields/file-value.ts";
import { textParts, withBody, withHead, type TextParts } from "./text-parts.ts";

const content = fileURLToPath(new URL("../../../../../../packages/content", import.meta.url));
const pages = [...(await readTextFiles(content))].filter(([file]) => file.endsWith(".md"));
const partsOf = (text: string): TextParts => {
  const parts = textParts("faq/a.md", text);
  if ("fix" in parts) throw new Error(parts.expected);
  return parts;
};
const valueOf = (head: string): Readonly<Record<string, unknown>> => {
  const reading = fileValue("faq/a.md", head);
  if (!reading.ok) throw new Error(reading.problems[0]?.found);
  return reading.value;
};

describe.each(pages)("a form over %s", (_file, text) => {
  const parts = partsOf(text);

  test("changes no byte where nothing is changed", () => {
    expect(withHead(text, parts, parts.head)).toBe(text);
    expect(withBody(text, parts, parts.body)).toBe(text);
    for (const [key, value] of Object.entries(valueOf(parts.head)))
      expect(withValue(parts.head, [key], value)).toBe(parts.head);
  });

  test("changes the lines of an entry alone, and back to the same bytes", () => {
    const { reviewBy, tags } = valueOf(parts.head) as { reviewBy: string; tags: string[] };
    const later = withHead(text, parts, withValue(parts.head, ["reviewBy"], "2029-02-28"));
    expect(later).toBe(text.replace(`reviewBy: ${reviewBy}`, "reviewBy: 2029-02-28"));
    const back = partsOf(later);
    expect(withHead(later, back, withValue(back.head, ["reviewBy"], reviewBy))).toBe(text);
    const more = withValue(parts.head, ["tags"], [...tags, "more"]);
    expect(withValue(more, ["tags"], tags)).toBe(parts.head);
  });

  test("keeps the head where the body is written anew", () => {
    const next = withBody(text, parts, "\nAnother answer.\n");
    expect(partsOf(next)).toEqual({ ...parts, body: "\nAnother answer.\n" });
  });
});

test("takes the first words of a text that was only begun", () => {
  for (const begun of ["---\ntitle: A\n---\n", "---\ntitle: A\n---"]) {
    const parts = partsOf(begun);
    expect(parts.body).toBe("");
    expect(withBody(begun, parts, "Words.")).toBe("---\ntitle: A\n---\nWords.");
  }
});

test("says why a text has no head to show", () => {
  expect(textParts("faq/a.md", "Words alone")).toMatchObject({ line: 1, found: "Words alone" });
  expect(textParts("faq/a.md", "---\ntitle: A\n")).toMatchObject({ found: "no second ---" });
});
