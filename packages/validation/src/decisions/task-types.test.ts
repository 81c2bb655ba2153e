import { valuesOf } from "@tapeline/engine";
import { expect, test } from "vitest";

import { taskTypesOf, wordLists } from "./task-types.ts";

test.each([
  ["customer support agent", ["customer-communication"]],
  ["search agent", ["agent"]],
  ["text to SQL", ["code"]],
  ["coding agent", ["code"]],
  ["Translation", ["translation"]],
  ["extraction / classification", ["extraction", "classification"]],
  ["detection + short generation", ["classification", "generation"]],
  ["legal research and drafting", ["knowledge-qa", "generation"]],
  ["classification with long rule book", ["classification"]],
  ["generation (root cause, detection)", ["generation"]],
  ["many text tasks (matching, writing)", ["classification", "generation"]],
  ["question answering over documents", ["knowledge-qa"]],
  ["internal assistant", ["generation"]],
  ["summarising", ["summarisation"]],
  ["general model", ["other"]],
])("takes “%s” for %j", (task_type, tasks) => {
  expect(taskTypesOf({ task_type })).toEqual(tasks);
});

test("names only kinds of task that there are", () => {
  expect(valuesOf("taskTypes")).toEqual(expect.arrayContaining(wordLists.map(({ task }) => task)));
});
