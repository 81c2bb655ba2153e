import { kindOf, type FactId, type Option, type Question } from "@tapeline/engine";

import type { Filed, Slip } from "./slip.ts";
import { productUnit } from "./units.ts";

/** What is wrong between the options, and between them and the questions. */
export function checkOptions(
  options: readonly Filed<Option>[],
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] {
  return [
    ...repeated(options, "code", ({ code }) => code),
    ...repeated(options, "dimension", ({ dimension }) => String(dimension)),
    ...options.flatMap((option) => [
      ...linesNamedTwice(option),
      ...wrongUnits(option, questionOf),
      ...wrongBuildMonths(option, questionOf),
    ]),
  ];
}

function repeated(
  options: readonly Filed<Option>[],
  key: string,
  read: (option: Option) => string,
): Slip[] {
  const first = new Map<string, string>();
  return options.flatMap(({ file, value }) => {
    const found = read(value);
    const holder = first.get(found);
    if (holder === undefined) first.set(found, file);
    return holder === undefined
      ? []
      : [
          {
            file,
            path: [key],
            expected: `a ${key} of its own`,
            found,
            fix: `${holder} has it already`,
          },
        ];
  });
}

function linesNamedTwice({ file, value }: Filed<Option>): Slip[] {
  const seen = new Set<string>();
  return value.lines.flatMap(({ id }, index) => {
    if (!seen.has(id)) return seen.add(id) && [];
    return [
      {
        file,
        path: ["lines", index, "id"],
        expected: "an id of its own",
        found: id,
        fix: "rename the line",
      },
    ];
  });
}

/** A line of a bill is dollars, or dollars a month or year: its factors have to multiply to that. */
function wrongUnits(
  { file, value }: Filed<Option>,
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] {
  return value.lines.flatMap((line, index) => {
    const expected = { once: "$", month: "$/month", year: "$/year" }[line.per];
    const units = line.times.flatMap((factor) =>
      typeof factor === "number" ? [] : [questionOf.get(factor)?.unit ?? "×"],
    );
    const found = productUnit(units);
    if (found === expected) return [];
    return [
      {
        file,
        path: ["lines", index, "times"],
        expected: `factors that multiply to ${expected}`,
        found: `${line.times.join(" × ")}, in ${units.join(" × ") || "no unit"}`,
        fix: "check the facts and `per`",
      },
    ];
  });
}

function wrongBuildMonths(
  { file, value }: Filed<Option>,
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] {
  const fact = value.buildMonths;
  const unit = kindOf(fact) === "number" ? questionOf.get(fact)?.unit : undefined;
  if (unit === "months") return [];
  return [
    {
      file,
      path: ["buildMonths"],
      expected: "a fact that is counted in months",
      found: `${fact}, in ${unit ?? "no unit"}`,
      fix: "name the fact of this option's months",
    },
  ];
}
