import { expect, test } from "vitest";

import { shellWord } from "./shell-word.ts";

test.each([
  ["cases/support-bot.yaml", "cases/support-bot.yaml"],
  ["-", "-"],
  ["Fälle/münze.yaml", "Fälle/münze.yaml"],
  ["my case.yaml", "'my case.yaml'"],
  ["it's.yaml", "'it'\\''s.yaml'"],
  ["$(rm).yaml", "'$(rm).yaml'"],
  ["", "''"],
])("%s is written %s", (word, written) => {
  expect(shellWord(word)).toBe(written);
});
