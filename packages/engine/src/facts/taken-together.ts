import type { Case, NumberAnswer } from "../vocabulary/case.ts";

/** A case with parts, taken as one: under the strictest isolation of any part. */
export function takenTogether(given: Case): Case {
  const levels = given.parts.flatMap(({ answers }) =>
    answers.isolation === undefined ? [] : [answers.isolation as NumberAnswer],
  );
  if (levels.length === 0) return given;
  const own = given.answers.isolation as NumberAnswer | undefined;
  const strictest = [...levels, ...(own === undefined ? [] : [own])].reduce((strict, level) =>
    level.high > strict.high ? level : strict,
  );
  return { ...given, answers: { ...given.answers, isolation: strictest } };
}
