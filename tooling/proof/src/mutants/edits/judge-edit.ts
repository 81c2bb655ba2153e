import type { Problem } from "@tapeline/documents";

import type { Outcome } from "../readers.ts";
import type { Edit } from "./editor.ts";

/** What is wrong with how an edit was answered; undefined where it is refused with file, line, field and what to do. */
export function complaintOfEdit(edit: Edit, outcome: Outcome): string | undefined {
  if (!outcome.refused) return "taken";
  const { problems } = outcome;
  const vague = problems.find((problem) => !isClear(problem));
  if (vague !== undefined) return `told in vague words: ${JSON.stringify(vague)}`;
  const leading = problems.filter((problem) => leadsTo(problem, edit));
  const first = JSON.stringify(leading[0] ?? problems[0]);
  if (leading.length === 0) return `told at another place: ${first}`;
  const { meant } = edit;
  if (meant !== undefined && !leading.some(({ fix, expected }) => names([fix, expected], meant)))
    return `told without ${meant}, which was meant: ${first}`;
  return undefined;
}

/** Words that say nothing to whoever edits a file: patterns, values that are none, and advice that advises nothing. */
const vagueWords = /undefined|\[object|another value|of another form|Invalid |\\[dws]|\[\^/;
const vagueAdvice = /^(?:correct it|give text|give another value|write it anew)$/;

const isClear = ({ file, line, column, field, expected, found, fix }: Problem): boolean =>
  line >= 1 &&
  column >= 1 &&
  [file, field, expected, found, fix].every((words) => words !== "") &&
  !vagueWords.test(`${expected} ${fix}`) &&
  !vagueAdvice.test(fix);

const names = (words: readonly string[], name: string): boolean =>
  words.some((one) => one.includes(name));

/** Whether a problem leads its reader to what was edited: to the line and field, or to another file that says which file it is about. */
function leadsTo(problem: Problem, edit: Edit): boolean {
  const { file, text, subject } = edit;
  const here = problem.file.endsWith(file);
  if (text === undefined || file !== subject.file) return here || isNamed(problem, file);
  if (!here) return isNamed(problem, file);
  const before = subject.marks.text.split("\n");
  const after = text.split("\n");
  let first = 0;
  while (first < after.length && before[first] === after[first]) first++;
  let same = 0;
  while (same < after.length - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  const last = Math.max(first, after.length - 1 - same);
  const line = problem.line - 1;
  const changed = after.slice(first, last + 1).join("\n");
  const indent = Math.max(0, (after[first] ?? "").search(/[^\s-]/));
  const around = line < first && problem.column - 1 <= indent;
  if (line >= first - 1 && line <= last + 1)
    return isAbout(problem, changed, edit, first, last) || around;
  return around;
}

/** Whether the field of a problem is what stands on the lines that were changed, or around it. */
function isAbout(
  { field }: Problem,
  changed: string,
  { subject, text }: Edit,
  first: number,
  last: number,
): boolean {
  if (field === "text") return subject.kind === "text";
  const step = field
    .replaceAll(/\[\d+\]/g, "")
    .split(".")
    .at(-1)!;
  if (step === "(document)" || changed.includes(step.replaceAll(/^\["?|"?\]$/g, ""))) return true;
  const lineOf = (offset: number): number => text!.slice(0, offset).split("\n").length - 1;
  return [...subject.marks.keys, ...subject.marks.leaves].some(
    ({ path, start }) =>
      path.map(String).includes(step) && lineOf(start) >= first - 1 && lineOf(start) <= last + 1,
  );
}

/** Whether another file's problem names the edited one, by its path, its id or its fact. */
function isNamed({ expected, found, fix }: Problem, file: string): boolean {
  const stem = file.replace(/\.\w+$/, "");
  const id = stem.replace(/^[^/]+\//, "");
  const last = stem.split("/").at(-1)!;
  const fact = last.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [file, id, last, fact].some((name) => names([expected, found, fix], name));
}
