import { useState } from "react";

import { answerWords } from "./answer-words.ts";
import type { AskedQuestion } from "./asked-question.ts";

type Answers = Readonly<Record<string, unknown>>;

/** What was answered last, in words; absent until something was. */
export function useLastAnswer(
  answers: Answers,
  questions: readonly AskedQuestion[],
): string | undefined {
  const [seen, setSeen] = useState<{ readonly answers: Answers; readonly words?: string }>({
    answers,
  });
  if (seen.answers !== answers) {
    const changed = questions.find(
      ({ fact }) => JSON.stringify(answers[fact]) !== JSON.stringify(seen.answers[fact]),
    );
    const words =
      changed === undefined
        ? seen.words
        : `${changed.short}: ${answerWords(answers[changed.fact], changed)}`;
    setSeen({ answers, ...(words === undefined ? {} : { words }) });
  }
  return seen.words;
}
