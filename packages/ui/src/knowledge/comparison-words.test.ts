import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { comparisonWords, type Matcher } from "./comparison-words.ts";

const { questions } = knowledge;

test.each([
  [{ atLeast: 3, below: 5 }, "isolation", "at least 3 and below 5"],
  [5, "isolation", "5"],
  ["weekly", "knowledgeChange", "every week"],
  [{ isOneOf: ["hourly", "daily"] }, "knowledgeChange", "every hour or every day"],
  [true, "oneOff", "yes"],
  [{ above: 2_000_000 }, "requestsPerMonth", "above 2.0M requests/month"],
  [{ below: 20_000 }, "oneOffBudget", "below $20k"],
  [{ includes: "code" }, "taskTypes", "among others writes or changes code"],
  [{ includesOnly: ["code"] }, "taskTypes", "nothing but writes or changes code"],
  [{ answered: false }, "labelledExamples", "not answered"],
] as const)("%j of %s reads %s", (matcher, fact, words) => {
  expect(comparisonWords(matcher as Matcher, questions[fact])).toBe(words);
});

/** Every comparison of a condition, in words. */
function wordsIn(condition: object): readonly string[] {
  return Object.entries(condition).flatMap(([key, inner]): readonly string[] => {
    if (key === "all" || key === "any") return (inner as readonly object[]).flatMap(wordsIn);
    if (key === "not") return wordsIn(inner as object);
    return [comparisonWords(inner as Matcher, questions[key as keyof typeof questions])];
  });
}

test("every comparison of every rule has words", () => {
  const words = knowledge.rules.flatMap(({ when }) => wordsIn(when));
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((one) => /undefined|object|^$/.test(one))).toEqual([]);
});
