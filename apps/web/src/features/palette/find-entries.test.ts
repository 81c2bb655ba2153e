import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { commands, type Entry } from "./entries.ts";
import { findEntries } from "./find-entries.ts";

const entry = (title: string, also?: string): Entry => ({
  id: title,
  title,
  kind: "Page",
  icon: "arrow",
  ...(also === undefined ? {} : { also }),
});
const entries = [
  entry("Cost of errors"),
  entry("Break-even volume"),
  entry("Prices", "what models cost"),
  entry("What does a custom LLM cost?"),
];
const found = (words: string): string[] => findEntries(entries, words).map(({ title }) => title);

test("what begins with the words comes first, what holds them elsewhere last", () => {
  expect(found("cost")).toEqual(["Cost of errors", "What does a custom LLM cost?", "Prices"]);
});

test("all words have to be there, in any order and case", () => {
  expect(found("COST custom")).toEqual(["What does a custom LLM cost?"]);
  expect(found("cost nothing")).toEqual([]);
  expect(found("  ")).toEqual([]);
});

test("each command to copy is one that the command line has", () => {
  const help = readFileSync(new URL("../../../../cli/src/help-text.ts", import.meta.url), "utf8");
  for (const { copies = "" } of commands)
    expect(help).toMatch(new RegExp(`^  ${copies.split(" ")[1]} `, "m"));
});
