import { knowledge } from "@tapeline/content";
import { kindOf, type FactId, type Verdict } from "@tapeline/engine";
import { expect, test } from "vitest";

import { stopRule } from "./enough.tsx";
import { rank, type Item } from "./ranking.ts";

const questions = Object.values(knowledge.questions).map((question) => ({
  ...question,
  kind: kindOf(question.fact),
}));
const worth = (fact: FactId, dollars: number, worthAsking = true) => ({
  fact,
  worth: dollars,
  worthAsking,
});
const flip = (fact: FactId, chance: number) => ({ fact, now: 1, at: 2, chance });
const deciding = (...facts: FactId[]): Verdict =>
  ({
    decidedBy: facts.map((fact) => ({ fact, option: "pretraining", answerWith: "yes" })),
  }) as unknown as Verdict;
const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id);

test("asks first what decides, then what could flip the advice, then tests that pay, then what is worth knowing", () => {
  const items = rank(questions, deciding("trainingRights"), {
    information: {
      noise: 100,
      facts: [worth("gap", 5_000), worth("inputTokens", 900), worth("trainingRights", 0)],
      tests: [
        { option: "api-prompting", items: 100, worth: 3_000, cost: 900, net: 2_100 },
        { option: "api-prompting", items: 200, worth: 4_000, cost: 1_400, net: 2_600 },
        { option: "no-llm", items: 50, worth: 10, cost: 10_000, net: -9_990 },
      ],
    },
    flips: [flip("requestsPerMonth", 0.04), flip("callsPerRequest", 0.13)],
  });
  expect(idsOf(items)).toEqual([
    "trainingRights",
    "callsPerRequest",
    "requestsPerMonth",
    "test-api-prompting",
    "gap",
    "inputTokens",
  ]);
  expect(items[3]).toMatchObject({ best: { items: 200 } });
});

test("leaves out what nothing could change, what is chance, and what is not asked", () => {
  const items = rank(questions, undefined, {
    information: {
      noise: 100,
      facts: [worth("gap", 80, false), worth("noLlmSetUp", 9_000)],
      tests: [],
    },
    flips: [flip("requestsPerMonth", 0.0001), { fact: "horizonMonths", now: 36 }],
  });
  expect(items).toEqual([]);
});

test("says when it is enough, and what decides until then", () => {
  const verdict = deciding();
  const rankOf = (flips: readonly ReturnType<typeof flip>[]) => rank(questions, verdict, { flips });
  expect(stopRule([], false, verdict)).toMatch(/^Yes\./);
  expect(stopRule([], true, verdict)).toMatch(/^Looking/);
  expect(stopRule(rankOf([flip("gap", 0.13), flip("region", 0.04)]), false, verdict)).toBe(
    "A better answer to 2 questions could change the verdict or what it is worth. The likeliest alone does in 13 of 100 futures.",
  );
  const decided = deciding("gap");
  expect(stopRule(rank(questions, decided, {}), false, decided)).toBe(
    "Not yet: one question decides what to advise.",
  );
});
