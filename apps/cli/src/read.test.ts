import { startServer } from "@tapeline/api/server";
import { texts } from "@tapeline/content/texts";
import { describe, expect, test } from "vitest";

import { widthOf } from "./render/columns.ts";
import { release } from "./release.ts";
import { runHere } from "./testing/run-here.ts";

const out = async (...args: string[]): Promise<string> => {
  const { code, out: printed, err } = await runHere(["read", ...args]);
  expect([code, err]).toEqual([0, ""]);
  return printed;
};

describe("read", () => {
  test("lists every text and every word", async () => {
    const list = await out();
    for (const { id } of texts.texts) expect(list).toContain(`    ${id} `);
    const inOneLine = list.replaceAll(/\s+/g, " ");
    for (const { term } of texts.glossary) expect(inOneLine).toContain(term);
    expect(await out("--kind", "option")).not.toContain("faq/");
    expect(JSON.parse(await out("--kind", "option", "--json"))).toHaveLength(8);
  });

  test.each(texts.texts.map(({ id }) => id))("shows %s whole, within the width", async (id) => {
    for (const width of ["40", "100"]) {
      const page = await out(id, "--width", width);
      expect(page).not.toMatch(/undefined|\[object|NaN/);
      // What has no space to break at, such as an address, stays whole.
      const lines = page.split("\n").filter((line) => /\S \S/.test(line));
      expect(lines.filter((line) => widthOf(line) > Number(width))).toEqual([]);
    }
  });

  test("shows each figure with range, day and source, numbered once", async () => {
    const page = await out("options/open-fine-tuning");
    expect(page).toMatch(/\$200k–\$1M \(middle \$450k\) \[1\]/);
    expect(page).toMatch(
      /\[1\] {2}Tuning project: \$200k–\$1M \(middle \$450k\), as of \d+ \w+ 2026/,
    );
    expect(page).toMatch(/ {9}editorial: /);
    expect(page).toMatch(/https:\/\/\S+\s+read 25 Nov 2026/);
    const marks = page.match(/^ {4}\[\d+\]/gm) ?? [];
    expect(new Set(marks).size).toBe(marks.length);
  });

  test.each([
    ["RAG", "glossary/retrieval"],
    ["O5", "options/open-fine-tuning"],
    ["5", "options/open-fine-tuning"],
    ["Are open models free to use?", "faq/licence"],
    ["FAQ/Licence", "faq/licence"],
    ["/faq/licence", "faq/licence"],
    ["texts/faq/licence.md", "faq/licence"],
  ])("opens what a name means: %s", async (name, id) => {
    expect(await out(...name.split(" "))).toContain(`\n  ${id}\n`);
  });

  test("finds texts by words, the most telling first, and says how many there are", async () => {
    const found = await out("licence", "weights", "--kind", "faq", "--limit", "1");
    expect(found).toContain("tapeline read faq/licence");
    expect(found).toMatch(/\d+ texts speak of “licence weights”; \d+ more with --limit \d+\./);
  });

  test("names the texts that speak of a rule", async () => {
    expect(await out("gap/behaviour")).toContain("tapeline read options/open-fine-tuning");
  });

  test("says so where a text was to be read again by the day that counts", async () => {
    expect(await out("faq/licence")).toContain("To be read again by");
    expect(await out("faq/licence", "--as-of", "2030-01-01")).toContain("it may be out of date");
  });

  test("shows an offer of help last and as what it is, in the texts that ask for it alone", async () => {
    const { title = "" } = texts.partner ?? {};
    const page = await out("articles/outside-help");
    const [before = "", after = ""] = page.split("An offer of help. It is no part of the advice");
    expect(before).toContain("To be read again by");
    expect(before).not.toContain(title);
    expect(after).toContain(title);
    expect(after.replaceAll(/\s+/g, " ")).toContain(texts.partner?.interest);
    expect(await out("faq/licence")).not.toContain(title);
  });

  test("reads and explains the same from a server", async () => {
    const server = await startServer({ ...release, port: 0, today: () => "2026-11-25" });
    const calls = [["read"], ["read", "RAG"], ["explain", "O5", "--page"], ["explain", "RAG"]];
    for (const call of calls)
      expect(await runHere([...call, "--server", server.url])).toEqual(await runHere(call));
    await server.close();
  });

  test("gives the text as data, numbers and sources too", async () => {
    const { page, day } = JSON.parse(await out("faq/cost", "--json"));
    const { is, ...text } = page;
    expect([is, day]).toEqual(["text", texts.day]);
    expect(text).toEqual(texts.texts.find(({ id }) => id === "faq/cost"));
  });
});
