import { expect, test } from "vitest";

import { knowledge } from "../../src/index.ts";
import { bannedWords, readingGrade, syllables } from "./plain-words.ts";

test("counts the syllables that one hears", () => {
  const counts = {
    cat: 1,
    model: 2,
    price: 1,
    prices: 2,
    needed: 2,
    used: 1,
    table: 2,
    evidence: 3,
  };
  for (const [word, count] of Object.entries(counts)) expect(syllables(word), word).toBe(count);
});

test("gives the grade that the formula is known for", () => {
  // Six words of one syllable in one sentence: 0.39 × 6 + 11.8 − 15.59.
  expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(-1.45, 6);
  const plain = readingGrade("We test the cheap way first. If it works, we stop.");
  const stilted = readingGrade(
    "Preliminary evaluation of economically preferable alternatives necessarily precedes implementation.",
  );
  expect(plain).toBeLessThan(4);
  expect(stilted).toBeGreaterThan(20);
});

test("finds words that push, and leaves plain ones", () => {
  expect(bannedWords("Unlock seamless, AI-powered magic!").map(({ found }) => found)).toEqual([
    "Unlock",
    "seamless",
    "AI-powered",
    "magic",
    "!",
  ]);
  expect(bannedWords("Adjust the justified price; it is no smartphone.")).toEqual([]);
});

test("questions and rules are asked and told in plain words", () => {
  const told = [
    ...Object.values(knowledge.questions).map(({ fact, ask, why, help }) => ({
      id: fact as string,
      prose: `${ask} ${why} ${help}`,
    })),
    ...knowledge.rules.map(({ id, title, because }) => ({ id, prose: `${title}. ${because}` })),
  ];
  const pushing = told.filter(({ prose }) => bannedWords(prose).length > 0);
  expect(pushing.map(({ id }) => id)).toEqual([]);
  const hard = told.filter(({ prose }) => readingGrade(prose) > 12);
  expect(hard.map(({ id, prose }) => `${id}: ${readingGrade(prose).toFixed(1)}`)).toEqual([]);
});
