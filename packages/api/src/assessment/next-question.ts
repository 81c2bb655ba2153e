import {
  assess,
  kindOf,
  valueOfInformation,
  valuesOf,
  type Advice,
  type AnswerValue,
  type Case,
  type Context,
  type FactId,
  type FactUsed,
  type FactWorth,
  type Progress,
  type Question,
  type Verdict,
} from "@tapeline/engine";

import { inPhase, phase } from "./phase.ts";

/** An answer that somebody could give, and what would be advised then. */
export interface PossibleAnswer {
  readonly answer: AnswerValue;
  readonly advice: Advice;
  readonly changes: boolean;
}

/** The question that is worth asking next, and why. */
export interface NextQuestion {
  readonly advice: Advice;
  /** Absent: every question has an answer or was left aside. */
  readonly question?: Question;
  /** Dollars that knowing the answer is worth. */
  readonly worth?: number;
  /** Whether that is more than chance; if not, nothing further needs an answer. */
  readonly worthAsking: boolean;
  /** Whether it would settle an option whose entry changes the answer. */
  readonly decides: boolean;
  readonly answers: readonly PossibleAnswer[];
  /** The further open questions, those of most worth first. */
  readonly later: readonly FactWorth[];
}

// Enough to see whether the advice turns; flips are confirmed elsewhere on more worlds.
const worldsToTry = 512;
// The share of the time until the answers of the best question are tried.
const toAnswers = 0.7;
const what = "what each answer would change";

/** What is advised, in three words. */
function adviceOf(verdict: Verdict): Advice {
  const { answer, firstStep, endPoint } = verdict;
  return {
    answer,
    ...(firstStep === undefined ? {} : { firstStep: firstStep.option }),
    ...(endPoint === undefined ? {} : { endPoint: endPoint.option }),
  };
}

function sameAdvice(a: Advice, b: Advice): boolean {
  return a.answer === b.answer && a.firstStep === b.firstStep && a.endPoint === b.endPoint;
}

/** Answers that span what a question allows: each value of a choice, low and high of a number. */
function answersTo(fact: FactId, used: FactUsed | undefined): readonly AnswerValue[] {
  switch (kindOf(fact)) {
    case "boolean":
      return [true, false];
    case "enum":
      return valuesOf(fact);
    case "multi":
      return valuesOf(fact).map((value) => [value]);
    case "number": {
      const ends = [used?.low, used?.high].filter((end) => end !== undefined);
      return [...new Set(ends)].map((end) => ({ low: end, base: end, high: end }));
    }
    case "text":
    case "day":
      return [];
  }
}

/**
 * The open question with the most value of information, those first that decide about an
 * undetermined option; and for its possible answers, what would be advised then.
 */
export function* nextQuestion(
  given: Case,
  context: Context,
  skip: readonly FactId[],
): Generator<Progress, NextQuestion> {
  const information = yield* inPhase(valueOfInformation(given, context), 0, toAnswers);
  const verdict = assess(given, context);
  const deciding = new Set(verdict.decidedBy.map(({ fact }) => fact));
  const { questions } = context.knowledge;
  const open = information.facts
    .filter(({ fact }) => questions[fact].asked && !skip.includes(fact))
    .filter(({ fact }) => given.answers[fact] === undefined)
    .toSorted(
      (a, b) => Number(deciding.has(b.fact)) - Number(deciding.has(a.fact)) || b.worth - a.worth,
    );
  const [best, ...later] = open;
  const few = { ...context, worlds: worldsToTry };
  const advice = adviceOf(verdict);
  if (best === undefined)
    return { advice, worthAsking: false, decides: false, answers: [], later: [] };

  // An answer is compared with none on the same worlds: what is advised on more may differ.
  const before = adviceOf(assess(given, few));
  const used = verdict.facts.find(({ id }) => id === best.fact);
  const tried = answersTo(best.fact, used);
  const answers: PossibleAnswer[] = [];
  for (const answer of tried) {
    yield phase({ done: answers.length, total: tried.length, what }, toAnswers, 1);
    const answered = { ...given, answers: { ...given.answers, [best.fact]: answer } };
    const told = adviceOf(assess(answered, few));
    answers.push({ answer, advice: told, changes: !sameAdvice(told, before) });
  }
  const decides = deciding.has(best.fact);
  return {
    advice,
    question: questions[best.fact],
    worth: best.worth,
    worthAsking: best.worthAsking || decides,
    decides,
    answers,
    later,
  };
}
