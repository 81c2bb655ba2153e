import { kindOf, type Question } from "@tapeline/engine";

import type { Filed, Slip } from "./slip.ts";

/** What is wrong with questions beyond what each field allows. */
export function checkQuestions(questions: readonly Filed<Question>[]): Slip[] {
  const holderOf = new Map<string, string>();
  return questions.flatMap(({ file, value }) => {
    const slips = [...unsettled(file, value), ...unreachable(file, value)];
    const holder = value.number === undefined ? undefined : holderOf.get(value.number);
    if (holder !== undefined)
      slips.push({
        file,
        path: ["number"],
        expected: "a number of its own",
        found: value.number!,
        fix: `${holder} has it already`,
      });
    if (value.number !== undefined) holderOf.set(value.number, file);
    return slips;
  });
}

/** A choice that is assumed is either one value or chances, never both and never neither. */
function unsettled(file: string, question: Question): Slip[] {
  if (kindOf(question.fact) === "number") return [];
  return question.assume.flatMap(({ is, chances }, index) =>
    (is === undefined) === (chances === undefined)
      ? [
          {
            file,
            path: ["assume", index],
            expected: "either `is` or `chances`",
            found: is === undefined ? "neither" : "both",
            fix: "give one value, or the chance of each",
          },
        ]
      : [],
  );
}

/** The stand-in without `forTasks` holds for all tasks that are left, so it stands once and last. */
function unreachable(file: string, { assume }: Question): Slip[] {
  return assume.flatMap(({ forTasks }, index) =>
    forTasks === undefined && index < assume.length - 1
      ? [
          {
            file,
            path: ["assume", index],
            expected: "the stand-in without `forTasks` in the last place",
            found: `place ${index + 1} of ${assume.length}`,
            fix: "move it to the end, or say for which tasks it holds",
          },
        ]
      : [],
  );
}
