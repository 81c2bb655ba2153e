import { valuesOf } from "@tapeline/engine";
import { expect, test } from "vitest";

import { taskTypeOf, wordLists } from "./task-types.ts";

test.each([
  ["customer support agent", "customer-communication"],
  ["search agent", "agent"],
  ["text to SQL", "code"],
  ["coding agent", "code"],
  ["Translation", "translation"],
  ["extraction / classification", "extraction"],
  ["classification with long rule book", "classification"],
  ["question answering over documents", "knowledge-qa"],
  ["internal assistant", "generation"],
  ["summarising", "summarisation"],
  ["general model", "other"],
])("takes “%s” for %s", (task_type, task) => {
  expect(taskTypeOf({ task_type })).toBe(task);
});

test("names only kinds of task that there are", () => {
  expect(valuesOf("taskTypes")).toEqual(expect.arrayContaining(wordLists.map(({ task }) => task)));
});
