import { expect, test } from "vitest";

import { found } from "./search-entries.ts";

const entries = [
  { id: "isolation", title: "Isolation level", words: "How far may data go?" },
  { id: "taskVariants", title: "Task variants", note: "taskVariants" },
  { id: "variants", title: "Variants" },
];
const ids = (typed: string): readonly string[] => found(entries, typed).map(({ id }) => id);

test("finds by title, by name and by words, whatever the letters", () => {
  expect(ids("LEVEL")).toEqual(["isolation"]);
  expect(ids("taskvar")).toEqual(["taskVariants"]);
  expect(ids("data far")).toEqual(["isolation"]);
  expect(ids("nothing")).toEqual([]);
});

test("puts first what begins with what was typed, and shows all where nothing was", () => {
  expect(ids("variants")).toEqual(["variants", "taskVariants"]);
  expect(ids("  ")).toEqual(["isolation", "taskVariants", "variants"]);
});
