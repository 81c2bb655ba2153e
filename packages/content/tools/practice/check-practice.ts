import type { FactId, Knowledge, Question } from "@tapeline/engine";
import type { Brief, FailureKind, Pillar } from "@tapeline/engine/practice";

import { checkCondition } from "../check-conditions.ts";
import { notPlain } from "../not-plain.ts";
import { slipAt, type Filed, type Slip } from "../slip.ts";
import { checkFailure } from "./check-failure.ts";
import type { PracticeFiles } from "./compile-practice.ts";
import { samePlace, unknownMatch, unknownOptions } from "./practice-slips.ts";

/** What shows only when the files of the practice are seen together, or beside the ladder. */
export function checkPractice(
  { brief, arms, stages, pillars, failures }: PracticeFiles,
  { options, questions, rules }: Pick<Knowledge, "options" | "questions" | "rules">,
  day: string,
): Slip[] {
  const ids = options.map(({ id }) => id);
  const asked = new Map(Object.values(questions).map((question) => [question.fact, question]));
  return [
    ...arms.flatMap(({ file, value }) => unknownOptions(file, value.options, ["options"], ids)),
    ...checkBrief(brief, ids, asked),
    ...samePlace(arms),
    ...samePlace(pillars),
    ...samePlace(failures),
    ...[...pillars, ...failures].flatMap((filed) => wrongDays(filed, day)),
    ...failures.flatMap((failure) => checkFailure(failure, ids, rules)),
    ...pillars.flatMap((pillar) => checkPillar(pillar, ids, asked)),
    ...stages.flatMap(({ file, value }) =>
      value.who.flatMap(({ options: match }, index) =>
        unknownMatch(file, match, ["who", index, "options"], ids),
      ),
    ),
    ...stages.flatMap(({ file, value: { title, do: done, exit, ifFails, once } }) =>
      notPlain(
        {
          title,
          do: done,
          exit,
          ifFails,
          ...(once === undefined ? {} : { once: Object.values(once).join("\n") }),
        },
        slipAt(file),
      ),
    ),
    ...arms.flatMap(({ file, value }) =>
      notPlain({ title: value.title, do: value.do }, slipAt(file)),
    ),
  ];
}

function checkBrief(
  { file, value }: Filed<Brief>,
  ids: readonly string[],
  asked: ReadonlyMap<FactId, Question>,
): Slip[] {
  return [
    ...value.questions.flatMap(({ when, options }, index) => [
      ...unknownMatch(file, options, ["questions", index, "options"], ids),
      ...(when === undefined
        ? []
        : checkCondition(file, when, ["questions", index, "when"], asked)),
    ]),
    ...notPlain({ questions: value.questions.map(({ ask }) => ask).join("\n") }, slipAt(file)),
  ];
}

function checkPillar(
  { file, value }: Filed<Pillar>,
  ids: readonly string[],
  asked: ReadonlyMap<FactId, Question>,
): Slip[] {
  const { title, asks, because, marks } = value;
  const told = marks.map((mark) => `${mark.title}. ${mark.raise}`).join("\n");
  return [
    ...marks.flatMap(({ when, options }, index) => [
      ...unknownMatch(file, options, ["marks", index, "options"], ids),
      ...checkCondition(file, when, ["marks", index, "when"], asked),
    ]),
    ...notPlain({ title, asks, because, marks: told }, slipAt(file)),
  ];
}

/** Nothing can have been read after the day of the release, nor been due for review before it. */
function wrongDays(
  { file, value }: Filed<{ readonly reviewBy: string; readonly sources?: FailureKind["sources"] }>,
  day: string,
): Slip[] {
  return [
    ...(value.reviewBy > day
      ? []
      : [
          {
            file,
            path: ["reviewBy"],
            expected: `a day after ${day}, when the release was read through`,
            found: value.reviewBy,
            fix: "review it and set its next review",
          },
        ]),
    ...(value.sources ?? []).flatMap(({ retrieved }, index) =>
      retrieved <= day
        ? []
        : [
            {
              file,
              path: ["sources", index, "retrieved"],
              expected: `a day up to ${day}, that of the release`,
              found: retrieved,
              fix: "correct the day, or move the day in release.yaml",
            },
          ],
    ),
  ];
}
