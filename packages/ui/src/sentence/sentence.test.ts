import { knowledge } from "@tapeline/content";
import { caseSchema } from "@tapeline/engine";
import { expect, test } from "vitest";

import { caseOf, changes, firstSentence, places, tasks, type TaskId } from "./sentence.ts";

const schema = caseSchema(knowledge);
const accepted = (part: object): boolean =>
  schema.safeParse(caseOf({ ...firstSentence, ...part })).success;

test("every choice of the sentence is an answer that a case may hold", () => {
  for (const task of Object.keys(tasks))
    expect(accepted({ task: task as TaskId }), task).toBe(true);
  for (const knowledgeChange of Object.keys(changes))
    expect(accepted({ knowledgeChange }), knowledgeChange).toBe(true);
  for (const isolation of places.keys()) expect(accepted({ isolation }), `${isolation}`).toBe(true);
});

test("the sentence offers every pace of change and every level of isolation that there is", () => {
  const { knowledgeChange, isolation } = knowledge.questions;
  expect(Object.keys(changes)).toEqual(Object.keys(knowledgeChange.values ?? {}));
  expect(places.length).toBe((isolation.allowed?.max ?? 0) + 1);
});
