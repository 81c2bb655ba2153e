import type { Problem } from "@tapeline/documents";

import type { Mutant, Subject } from "./mutant.ts";
import type { Outcome } from "./readers.ts";

/** What is wrong with how a mutant was answered; undefined where all is as it should be. `meaning` is that of the file unharmed. */
export function complaintOf(
  subject: Subject,
  mutant: Mutant,
  outcome: Outcome,
  meaning: () => string,
): string | undefined {
  if (outcome.refused) {
    if (mutant.wanted === "same") return `refused: ${outcome.problems[0]?.expected}`;
    const vague = outcome.problems.find((problem) => !isClear(problem));
    if (vague !== undefined) return `refused in vague words: ${JSON.stringify(vague)}`;
    return outcome.problems.some((problem) => pointsAt(problem, subject, mutant))
      ? undefined
      : `refused at another place: ${JSON.stringify(outcome.problems[0])}`;
  }
  if (outcome.meaning !== meaning()) return "taken with another meaning";
  return mutant.wanted === "same" ? undefined : "taken as if nothing had changed";
}

/** File, place, field, what was expected, what was found and what to do: nothing is left out. */
const isClear = ({ file, line, column, field, expected, found, fix }: Problem): boolean =>
  line >= 1 && column >= 1 && [file, field, expected, found, fix].every((words) => words !== "");

/** Whether a problem leads to what was changed, to what that is a part of, or to another file that contradicts it. */
function pointsAt(problem: Problem, subject: Subject, { text }: Mutant): boolean {
  if (!problem.file.endsWith(subject.file)) {
    const fact = nameOfFact(subject.file);
    return [problem.found, problem.fix].some(
      (words) => words.includes(subject.file) || (fact !== undefined && words.includes(fact)),
    );
  }
  const before = subject.marks.text.split("\n");
  const after = text.split("\n");
  let first = 0;
  while (first < after.length && before[first] === after[first]) first++;
  let same = 0;
  while (same < after.length - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  const last = Math.max(first, after.length - 1 - same);
  const line = problem.line - 1;
  if (line >= first - 1 && line <= last + 1) return true;
  const indent = Math.max(0, (before[first] ?? "").search(/[^\s-]/));
  return line < first && problem.column - 1 <= indent;
}

/** A question's file is named after its fact. */
const nameOfFact = (file: string): string | undefined =>
  file.startsWith("questions/")
    ? file
        .slice("questions/".length, -".yaml".length)
        .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : undefined;
