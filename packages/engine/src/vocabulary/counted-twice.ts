import type { Answers, AnswerValue, Case, NumberAnswer } from "./case.ts";
import type { DerivedProblem } from "./derived-answer.ts";
import type { FactId } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Question } from "./question.ts";

/** Answers that count a thing which another answer of the case, or of a part of it, counts too. */
export function answersCountedTwice(
  { answers, parts }: Pick<Case, "answers" | "parts">,
  questions: Knowledge["questions"],
): DerivedProblem[] {
  const within = (own: Answers, all: Answers, at: readonly PropertyKey[]): DerivedProblem[] =>
    (Object.entries(own) as [FactId, AnswerValue][]).flatMap(([fact, answer]) =>
      typeof answer === "object" && "low" in answer && answer.derived !== undefined
        ? countedTwice(answer, questions[fact], (other) => Object.hasOwn(all, other)).map(
            ({ path, ...words }) => ({ path: [...at, fact, ...path], ...words }),
          )
        : [],
    );
  return [
    ...within(answers, answers, ["answers"]),
    ...parts.flatMap((part, index) =>
      within(part.answers, { ...answers, ...part.answers }, ["parts", index, "answers"]),
    ),
  ];
}

/** Facts that a derived answer counts already and that are answered once more, with the input that counts them. */
function countedTwice(
  answer: NumberAnswer,
  question: Question,
  isAnswered: (fact: string) => boolean,
): DerivedProblem[] {
  const { derived } = answer;
  const derivation = question.derivations?.find(({ id }) => id === derived?.id);
  if (derived === undefined || derivation === undefined) return [];
  return Object.entries(derivation.inputs).flatMap(([name, { countsIn }]) =>
    countsIn !== undefined &&
    countsIn !== question.fact &&
    derived.inputs[name].given &&
    isAnswered(countsIn)
      ? [
          {
            path: [name],
            expected: `no ${name} where ${countsIn} is answered, which counts it too`,
            fix: `leave out ${name} here, or ${countsIn}`,
          },
        ]
      : [],
  );
}
