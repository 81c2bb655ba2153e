import type {
  Brief,
  FactId,
  FailureKind,
  Knowledge,
  OptionMatch,
  Pillar,
  Question,
  Rule,
} from "@tapeline/engine";

import { checkCondition } from "../check-conditions.ts";
import type { Filed, Slip } from "../slip.ts";
import { highestGrade } from "../texts/compile-texts.ts";
import { bannedWords, readingGrade } from "../texts/plain-words.ts";
import type { PracticeFiles } from "./compile-practice.ts";

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
    ...stages.flatMap(({ file, value: { title, do: done, exit, ifFails } }) =>
      notPlain(file, { title, do: done, exit, ifFails }),
    ),
    ...arms.flatMap(({ file, value }) => notPlain(file, { title: value.title, do: value.do })),
  ];
}

/** Options that are named but are none of the ladder. */
function unknownOptions(
  file: string,
  named: readonly string[],
  path: readonly PropertyKey[],
  ids: readonly string[],
): Slip[] {
  return named.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          {
            file,
            path: [...path, index],
            expected: `one of ${ids.join(", ")}`,
            found: id,
            fix: "name an option of the ladder",
          },
        ],
  );
}

const unknownMatch = (
  file: string,
  match: OptionMatch | undefined,
  path: readonly PropertyKey[],
  ids: readonly string[],
): Slip[] => (Array.isArray(match) ? unknownOptions(file, match, path, ids) : []);

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
    ...notPlain(file, { questions: value.questions.map(({ ask }) => ask).join("\n") }),
  ];
}

function checkFailure(
  { file, value }: Filed<FailureKind>,
  ids: readonly string[],
  known: readonly Pick<Rule, "id">[],
): Slip[] {
  const { title, recognise, first = "", tries, because, rules, sources, evidence } = value;
  return [
    ...tries.flatMap(({ option }, index) =>
      unknownOptions(file, [option], ["tries", index, "option"], ids).map((slip) => ({
        ...slip,
        path: ["tries", index, "option"],
      })),
    ),
    ...rules.flatMap((id, index) =>
      known.some((rule) => rule.id === id)
        ? []
        : [
            {
              file,
              path: ["rules", index],
              expected: "the id of a rule, as its file is named",
              found: id,
              fix: "name a rule that there is, such as gap/knowledge",
            },
          ],
    ),
    ...(tries.length === 0 && first === ""
      ? [
          {
            file,
            path: ["tries"],
            expected: "something to try, or `first`: what to mend before any rung",
            found: "neither",
            fix: "say what helps against it",
          },
        ]
      : []),
    ...(evidence !== "editorial" && rules.length === 0 && sources.length === 0
      ? [
          {
            file,
            path: ["evidence"],
            expected: "editorial, where neither a source nor a rule stands behind it",
            found: evidence,
            fix: "name the source or the rule, or call it editorial",
          },
        ]
      : []),
    ...notPlain(file, {
      title,
      recognise,
      first,
      because,
      tries: tries.map((one) => one.do).join(".\n"),
    }),
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
    ...notPlain(file, { title, asks, because, marks: told }),
  ];
}

/** Two of a kind that claim the same place in an order. */
function samePlace(filed: readonly Filed<{ readonly place: number }>[]): Slip[] {
  return filed.flatMap(({ file, value }, index) => {
    const other = filed.slice(0, index).find((one) => one.value.place === value.place);
    return other === undefined
      ? []
      : [
          {
            file,
            path: ["place"],
            expected: "a place that no other file has",
            found: `${value.place}, as in ${other.file}`,
            fix: "number them anew",
          },
        ];
  });
}

/** Words for readers: none that praises or pushes, and no more than the last year of school. */
function notPlain(file: string, words: Readonly<Record<string, string>>): Slip[] {
  const grade = Number(readingGrade(Object.values(words).join(".\n")).toFixed(1));
  return [
    ...Object.entries(words).flatMap(([field, prose]) =>
      bannedWords(prose).map(({ found }) => ({
        file,
        path: [field],
        expected: "words that neither praise nor push",
        found,
        fix: "say it plainly",
      })),
    ),
    ...(grade > highestGrade
      ? [
          {
            file,
            path: [],
            expected: `language of school grade ${highestGrade} at most`,
            found: `grade ${grade}`,
            fix: "shorten sentences and words",
          },
        ]
      : []),
  ];
}
