import { knowledge } from "@tapeline/content";
import { kindOf } from "@tapeline/engine";
import { expect, test } from "vitest";

import { levelsOf } from "./levels.ts";

const asked = Object.values(knowledge.questions).map((question) => ({
  ...question,
  kind: kindOf(question.fact),
}));

test("every question for a level can be answered in words", () => {
  const forLevels = asked.filter(({ unit }) => unit === "level");
  expect(forLevels.length).toBeGreaterThan(4);
  for (const question of forLevels)
    expect([question.fact, levelsOf(question)?.words.size]).toEqual([
      question.fact,
      question.allowed!.max - question.allowed!.min + 1,
    ]);
});

test("takes the levels out of the help and leaves the rest", () => {
  const isolation = asked.find(({ fact }) => fact === "isolation")!;
  expect(levelsOf(isolation)?.words.get("5")).toBe("own hardware only");
  expect(levelsOf(isolation)?.help).toMatch(/^A wish has a price/);
  expect(levelsOf({ ...isolation, help: "0 none, 2 some." })).toBeUndefined();
});
