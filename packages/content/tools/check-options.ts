import { kindOf, type FactId, type Option, type Question } from "@tapeline/engine";

import type { Filed, Slip } from "./slip.ts";
import { isKnownUnit, productUnit } from "./units.ts";

/** What is wrong between the options, and between them and the questions. */
export function checkOptions(
  options: readonly Filed<Option>[],
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] {
  return [
    ...repeated(options, "code", ({ code }) => code),
    ...repeated(options, "dimension", ({ dimension }) => String(dimension)),
    ...options.flatMap(linesNamedTwice),
    ...oncePerCause(options.flatMap((option) => wrongUnits(option, questionOf))),
    ...options.flatMap((option) => wrongBuildMonths(option, questionOf)),
  ];
}

/** Slips that say the same of several files have one cause, such as the unit of a question: the first is told, with the other files. */
function oncePerCause(slips: readonly Slip[]): Slip[] {
  const causeOf = ({ expected, found }: Slip): string => `${expected}\0${found}`;
  const causes = [...new Set(slips.map(causeOf))];
  return causes.map((cause) => {
    const [first, ...others] = slips.filter((slip) => causeOf(slip) === cause);
    const files = [...new Set(others.map(({ file }) => file))].join(", ");
    return files === "" ? first! : { ...first!, found: `${first!.found}; so in ${files}` };
  });
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
    // A unit that there is not is told at its question.
    const factors = line.times.filter((factor) => typeof factor !== "number");
    if (factors.some((fact) => !isKnownUnit(questionOf.get(fact)?.unit ?? "×"))) return [];
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
