import { expect, test } from "vitest";

import { InputError } from "../input-error.ts";
import { supportBotVerdict } from "../testing/support-bot.ts";
import { judgeCondition } from "./judge-condition.ts";
import { parseCondition } from "./parse-condition.ts";

const holds = (text: string): boolean =>
  judgeCondition(parseCondition(text), supportBotVerdict).holds;

test.each([
  ["answer=no", true],
  ["answer != no", false],
  ['answer="not yet"', false],
  ["option=api-retrieval", true],
  ["option=O2", true],
  ["option=open-fine-tuning", false],
  ["first-step=api-prompting", true],
  ["confidence<70", false],
  ["confidence>=95", true],
  ["cost.p90>500000", false],
  ["cost.p90>$200k", true],
  ["cost.p90=290_000", true],
  ["cost.O1.p50<=122k", true],
  ["sufficiency.api-retrieval<95", true],
  ["standing.no-llm=excluded", true],
  ["success>90", true],
  ["custom-share<10%", true],
  ["unknown>2", true],
] as const)("judges %s as %s", (text, expected) => {
  expect(holds(text)).toBe(expected);
});

test("counts what cannot be judged as holding, and says that it is not known", () => {
  const judged = judgeCondition(parseCondition("cost.pretraining.p90<1"), supportBotVerdict);
  expect(judged).toMatchObject({ holds: true, known: false, found: "not known" });
});

test.each([
  "answer",
  "answer=maybe",
  "answer<yes",
  "colour=red",
  "confidence<high",
  "cost>5",
  "cost.p95>5",
  "confidence<",
  "",
  "__proto__=1",
])("refuses %j and says what may be written", (text) => {
  expect(() => parseCondition(text)).toThrow(InputError);
});

test("refuses an option that does not exist", () => {
  expect(() => holds("option=finetuning")).toThrow(/there is no option “finetuning”/);
});
