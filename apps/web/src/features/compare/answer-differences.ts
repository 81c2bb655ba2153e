import type { FactUsed, Question, Verdict } from "@tapeline/engine";

import { factWords } from "../share/exports/fact-words.ts";

/** A fact that two cases tell differently. */
export interface AnswerDifference {
  readonly fact: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

/** What differs between two cases, in the order of the questions: answers, and what was taken for want of one. */
export function answerDifferences(
  left: Pick<Verdict, "facts">,
  right: Pick<Verdict, "facts">,
  questions: readonly Question[],
): readonly AnswerDifference[] {
  return questions.flatMap((question): AnswerDifference[] => {
    const [one, other] = [left, right].map(({ facts }) =>
      toldOf(
        facts.find(({ id }) => id === question.fact),
        question,
      ),
    ) as [string, string];
    return one === other
      ? []
      : [{ fact: question.fact, name: question.short, left: one, right: other }];
  });
}

/** A fact in words; whether nobody answered belongs to it. */
function toldOf(fact: FactUsed | undefined, question: Question): string {
  if (fact === undefined) return "unknown";
  const words = factWords(fact, question);
  return fact.origin === "assumed" ? `${words}, assumed` : words;
}
