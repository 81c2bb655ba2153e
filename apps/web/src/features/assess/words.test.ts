import { knowledge } from "@tapeline/content";
import { kindOf, type FactId, type FactUsed, type Verdict } from "@tapeline/engine";
import { expect, test } from "vitest";

import { answerWords, assumedWords, rangeWords } from "./answer-words.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { refusedAnswers } from "./asking.ts";
import { changeWords } from "./use-last-answer.ts";
import { announcement, confidenceWords, movedFrom } from "./verdict-words.ts";

const questions: readonly AskedQuestion[] = Object.values(knowledge.questions).map((question) => ({
  ...question,
  kind: kindOf(question.fact),
}));
const asked = (fact: FactId): AskedQuestion => questions.find((each) => each.fact === fact)!;

test("words an answer as people would", () => {
  const words = (fact: FactId, written: unknown): string => answerWords(written, asked(fact));
  expect(words("requestsPerMonth", 220_000)).toBe("220k requests/month");
  expect(words("requestsPerMonth", { low: "150k", high: "300k" })).toBe("150k–300k requests/month");
  expect(words("requestsPerMonth", { from: "users", users: 200 })).toBe("told in other units");
  expect(words("minimumPassRate", { low: 80, high: 90 })).toBe("80–90%");
  expect(words("isolation", 5)).toBe("own hardware only");
  expect(words("citationsRequired", true)).toBe("yes");
  expect(words("motives", ["cost", "privacy"])).toBe(
    "APIs cost too much at our volume, data may not leave",
  );
  expect(words("motives", [])).toBe("none of these");
  expect(words("gap", "unknown")).toBe("I don’t know");
  expect(words("gap", undefined)).toBe("not answered");
  expect(rangeWords(3, 3, "months")).toBe("3 months");
});

test("words what is taken for want of an answer", () => {
  const range = { low: 10_000, base: 100_000, high: 1_000_000 };
  const used = { id: "requestsPerMonth", origin: "assumed", sources: [], ...range } as FactUsed;
  expect(assumedWords(used, asked("requestsPerMonth"))).toBe("10k–1.0M requests/month");
  const chances = {
    id: "gap",
    origin: "assumed",
    sources: [],
    chances: { knowledge: 0.8, both: 0.2 },
  };
  expect(assumedWords(chances as unknown as FactUsed, asked("gap"))).toMatch(
    /in 80 of 100, .* in 20 of 100$/,
  );
  expect(assumedWords(undefined, asked("gap"))).toBeUndefined();
});

test("says what changed last", () => {
  const before = { title: "A case", answers: { gap: "both" }, tests: [] };
  const after = { ...before, answers: { gap: "both", requestsPerMonth: 5000 } };
  expect(changeWords(before, after, questions)).toBe("Requests a month: 5,000 requests/month");
  const tests = [{ option: "api-prompting", passed: 312, of: 400 }];
  expect(changeWords(before, { ...before, tests }, questions)).toBe("measured 78%");
  expect(changeWords({ ...before, tests }, before, questions)).toBe("not measured");
  expect(changeWords(before, { ...before, title: "Another" }, questions)).toBeUndefined();
});

const options = [
  { id: "api-prompting", short: "API + prompting" },
  { id: "api-retrieval", short: "API + retrieval" },
];
const verdict = (confidence: number | undefined, option = "api-retrieval"): Verdict =>
  ({
    answer: "no",
    outcome: "adopt",
    customShare: 0.3,
    options,
    endPoint: { option, chance: 0.9 },
    ...(confidence === undefined ? {} : { confidence }),
  }) as unknown as Verdict;

test("says in a sentence how the verdict moved", () => {
  expect(announcement(undefined, verdict(77))).toBe("API + retrieval, 77 in 100");
  expect(announcement(verdict(77), verdict(83))).toBe("API + retrieval, 83 in 100, up 6");
  expect(announcement(verdict(83), verdict(77))).toBe("API + retrieval, 77 in 100, down 6");
  expect(announcement(verdict(77, "api-prompting"), verdict(83))).toBe(
    "API + retrieval, 83 in 100, before API + prompting",
  );
  expect(movedFrom(verdict(83), verdict(83))).toEqual({ by: 0 });
});

test("an answer that is not settled claims no confidence", () => {
  expect(confidenceWords(verdict(83))).toEqual(["Firm", "83 in 100"]);
  expect(confidenceWords(verdict(undefined))).toEqual([
    "Not yet",
    "custom is cheapest in 30 of 100",
  ]);
});

test("finds the answer that the engine refuses", () => {
  const problem = { expected: "a number", found: "22x", fix: "write digits" };
  const error = { data: { problems: [{ field: "answers.requestsPerMonth.low", ...problem }] } };
  expect([...refusedAnswers(error)]).toEqual([
    ["requestsPerMonth", "Expected a number, found 22x: write digits."],
  ]);
  expect(refusedAnswers(new Error("broken")).size).toBe(0);
});
