import { useState } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { answerWords } from "./answer-words.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { testsOf } from "./test-results.ts";

/** What was answered last, in words; absent until something was. */
export function useLastAnswer(
  written: WrittenCase,
  questions: readonly AskedQuestion[],
): string | undefined {
  const [seen, setSeen] = useState<{ readonly written: WrittenCase; readonly words?: string }>({
    written,
  });
  if (seen.written !== written) {
    const words = changeWords(seen.written, written, questions) ?? seen.words;
    setSeen({ written, ...(words === undefined ? {} : { words }) });
  }
  return seen.words;
}

/** What one case answers otherwise than another, in words: the first answer that differs, or a test. */
export function changeWords(
  before: WrittenCase,
  now: WrittenCase,
  questions: readonly AskedQuestion[],
): string | undefined {
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const changed = questions.find(({ fact }) => differs(before.answers[fact], now.answers[fact]));
  if (changed !== undefined)
    return `${changed.short}: ${answerWords(now.answers[changed.fact], changed)}`;
  const was = testsOf(before);
  const test = testsOf(now).find((each, index) => differs(each, was[index]));
  if (test !== undefined) return `measured ${Math.round((100 * test.passed) / test.of)}%`;
  return was.length > testsOf(now).length ? "not measured" : undefined;
}
