import { didYouMean } from "@tapeline/documents";
import { kindOf, valuesOf, type Question } from "@tapeline/engine";

import { neverAssumed } from "./never-assumed.ts";
import { notPlain } from "./not-plain.ts";
import { saidTwice } from "./said-twice.ts";
import { slipAt, type Filed, type Slip } from "./slip.ts";
import { isKnownUnit, knownUnits } from "./units.ts";

/** What is wrong with questions beyond what each field allows. */
export function checkQuestions(questions: readonly Filed<Question>[]): Slip[] {
  const holderOf = new Map<string, string>();
  const single = questions.flatMap(({ file, value }) => {
    const slips = [
      ...unsettled(file, value),
      ...unreachable(file, value),
      ...undescribed(file, value),
      ...fractions(file, value),
      ...strangeUnit(file, value),
      ...moreThanAll(file, value),
      ...withoutGeneral(file, value),
      ...unasked(file, value),
      ...notPlain(wordsOf(value), slipAt(file)),
    ];
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
  return [...single, ...saidTwice(questions, ({ ask, short }) => ({ ask, short }))];
}

/** What readers are shown of a question. */
const wordsOf = ({
  ask,
  short,
  why,
  help,
  values = {},
}: Question): Readonly<Record<string, string>> => ({
  ask,
  short,
  why,
  help,
  values: Object.values(values).join("\n"),
});

/** Readers are asked in a whole sentence. */
const unasked = (file: string, { ask }: Question): Slip[] =>
  ask.endsWith("?")
    ? []
    : [
        {
          file,
          path: ["ask"],
          expected: "a question, which ends with a question mark",
          found: ask,
          fix: "put it as a question, as in “How many requests a month?”",
        },
      ];

/** Stand-ins for some tasks leave the others with none, and no case can be reckoned without a number that every case has. */
function withoutGeneral(file: string, { fact, assume }: Question): Slip[] {
  if (assume.some(({ forTasks }) => forTasks === undefined)) return [];
  const none = assume.length === 0;
  if (none && (kindOf(fact) !== "number" || neverAssumed.includes(fact))) return [];
  return [
    {
      file,
      path: ["assume"],
      expected: "a last stand-in without `forTasks`, for every other task",
      found: none ? "no stand-in" : "stand-ins for some tasks alone",
      fix: none
        ? "give `low`, `base` and `high` with what they rest on; a number without which a case can be reckoned is listed in tools/never-assumed.ts"
        : "add one, as the questions beside it have",
    },
  ];
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

/** Whoever is asked chooses among words, so each value of a choice needs some. */
function undescribed(file: string, question: Question): Slip[] {
  const missing = valuesOf(question.fact).filter((value) => question.values?.[value] === undefined);
  return missing.map((value) => ({
    file,
    path: ["values"],
    expected: `words for ${valuesOf(question.fact).join(", ")}`,
    found: `none for ${value}`,
    fix: `describe ${value}`,
  }));
}

/** What is counted in whole numbers is assumed in whole numbers. */
function fractions(file: string, { integer, allowed, assume }: Question): Slip[] {
  if (!integer) return [];
  const bounds = (["min", "max"] as const).filter((key) => !Number.isInteger(allowed?.[key] ?? 0));
  return [
    ...bounds.map((key) => ({
      file,
      path: ["allowed", key],
      expected: "a whole number, as the question asks for",
      found: String(allowed![key]),
      fix: "round it, or drop `integer`",
    })),
    ...assumedFractions(file, assume),
  ];
}

function assumedFractions(file: string, assume: Question["assume"]): Slip[] {
  return assume.flatMap((assumption, index) =>
    (["low", "base", "high"] as const).flatMap((key) =>
      Number.isInteger(assumption[key] ?? 0)
        ? []
        : [
            {
              file,
              path: ["assume", index, key],
              expected: "a whole number, as the question asks for",
              found: String(assumption[key]),
              fix: "round it, or drop `integer`",
            },
          ],
    ),
  );
}

/** What is asked for in per cent is a share: none of it is less than nothing or more than all. */
function moreThanAll(file: string, { unit, allowed }: Question): Slip[] {
  if (unit !== "%" || allowed === undefined) return [];
  return (["min", "max"] as const)
    .filter((key) => allowed[key] < 0 || allowed[key] > 100)
    .map((key) => ({
      file,
      path: ["allowed", key],
      expected: "0 to 100, since the unit is per cent",
      found: String(allowed[key]),
      fix: "correct the bound, or give the unit that it is in",
    }));
}

/** Units are compared as words, when bills are multiplied and answers are read: a misspelt one would pass for another. */
function strangeUnit(file: string, { unit }: Question): Slip[] {
  if (unit === undefined || isKnownUnit(unit)) return [];
  return [
    {
      file,
      path: ["unit"],
      expected: `one of ${knownUnits.join(", ")}`,
      found: unit,
      fix:
        didYouMean(unit, knownUnits) ??
        "use a unit of the list, or add it to the list in tools/units.ts",
    },
  ];
}
