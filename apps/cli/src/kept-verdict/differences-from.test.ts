import { expect, test } from "vitest";

import { differencesFrom } from "./differences-from.ts";

const verdict = {
  answer: "no",
  confidence: 83,
  caution: undefined,
  options: [
    { id: "no-llm", cost: { p50: 100 } },
    { id: "api-prompting", cost: { p50: 200 } },
  ],
};
const kept = (change: object): Record<string, unknown> => ({
  ...(JSON.parse(JSON.stringify(verdict)) as object),
  ...change,
});

test("finds nothing in the verdict itself", () => {
  expect(differencesFrom(kept({ case: {}, receipt: {} }), verdict)).toEqual([]);
});

test("finds nothing where the file holds no verdict", () => {
  expect(differencesFrom({ case: {}, receipt: {} }, verdict)).toEqual([]);
});

test("names each value that was changed, added or dropped, with its place", () => {
  expect(differencesFrom(kept({ answer: "yes", caution: "mind" }), verdict)).toEqual([
    { field: "answer", was: "yes", now: "no" },
    { field: "caution", was: "mind", now: "not there" },
  ]);
  expect(
    differencesFrom(
      kept({ options: [{ id: "no-llm", cost: { p50: 99 } }, { id: "api-prompting" }] }),
      verdict,
    ),
  ).toEqual([
    { field: "options.no-llm.cost.p50", was: "99", now: "100" },
    { field: "options.api-prompting.cost", was: "not there", now: '{"p50":200}' },
  ]);
});

test("holds members of a list against those of their name, wherever they stand", () => {
  const [first, second] = verdict.options;
  expect(differencesFrom({ options: [second] }, verdict)).toEqual([
    { field: "options.no-llm", was: "not there", now: JSON.stringify(first) },
  ]);
  expect(differencesFrom(verdict, { ...verdict, options: [second] })).toEqual([
    { field: "options.no-llm", was: JSON.stringify(first), now: "not there" },
  ]);
  expect(differencesFrom({ options: [second, first] }, verdict)).toEqual([
    {
      field: "options (order)",
      was: "api-prompting, no-llm",
      now: "no-llm, api-prompting",
    },
  ]);
});

test("holds members without a name of their own against those at their place", () => {
  expect(differencesFrom({ list: [1, 2] }, { list: [1, 3, 4] })).toEqual([
    { field: "list.1", was: "2", now: "3" },
    { field: "list.2", was: "not there", now: "4" },
  ]);
  const twice = [
    { fact: "gap", at: 1 },
    { fact: "gap", at: 2 },
  ];
  expect(differencesFrom({ list: twice }, { list: [twice[0]] })).toEqual([
    { field: "list.1", was: JSON.stringify(twice[1]), now: "not there" },
  ]);
});

test("looks up no inherited name", () => {
  expect(differencesFrom(JSON.parse('{"options": {"constructor": 1}}'), { options: {} })).toEqual([
    { field: "options.constructor", was: "1", now: "not there" },
  ]);
});
