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

test("looks up no inherited name", () => {
  expect(differencesFrom(JSON.parse('{"options": {"constructor": 1}}'), { options: {} })).toEqual([
    { field: "options.constructor", was: "1", now: "not there" },
  ]);
});
