import {
  kindOf,
  type Condition,
  type FactId,
  type Matcher,
  type Option,
  type Question,
  type Rule,
} from "@tapeline/engine";

import { comparisonsIn } from "./comparisons-in.ts";
import { neverMet } from "./never-met.ts";
import type { Filed, Slip } from "./slip.ts";

/** Numbers that a condition compares with have to be believable answers: 0.97 is no pass rate in per cent. */
export function checkConditions(
  rules: readonly Filed<Rule>[],
  options: readonly Filed<Option>[],
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] {
  const check = (file: string, condition: Condition, path: readonly PropertyKey[]): Slip[] =>
    checkCondition(file, condition, path, questionOf);
  return [
    ...rules.flatMap(({ file, value }) => check(file, value.when, ["when"])),
    ...options.flatMap(({ file, value }) =>
      value.lines.flatMap((line, index) => [
        ...(line.when === undefined ? [] : check(file, line.when, ["lines", index, "when"])),
        ...line.scaled.flatMap((scale, place) =>
          check(file, scale.when, ["lines", index, "scaled", place, "when"]),
        ),
      ]),
    ),
  ];
}

/** The same of one condition, which stands in a file at a path. */
export const checkCondition = (
  file: string,
  condition: Condition,
  path: readonly PropertyKey[],
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] => {
  const strange = comparisonsIn(condition, path).flatMap(({ fact, matcher, path: place }) =>
    unbelievable(file, place, fact, matcher, questionOf.get(fact)),
  );
  // A number in the wrong unit leaves nothing between the bounds, too.
  return strange.length > 0 ? strange : impossible(file, condition, path, questionOf);
};

const impossible = (
  file: string,
  condition: Condition,
  path: readonly PropertyKey[],
  questionOf: ReadonlyMap<FactId, Question>,
): Slip[] =>
  neverMet(condition, path, questionOf).map(({ path: place, words }) => ({
    file,
    path: place,
    expected: "comparisons that some answer meets together",
    found: words,
    fix: "correct one of them, or join them by `any`",
  }));

function unbelievable(
  file: string,
  path: readonly PropertyKey[],
  fact: FactId,
  matcher: Matcher,
  question: Question | undefined,
): Slip[] {
  const bounds = question?.allowed;
  if (kindOf(fact) !== "number" || bounds === undefined) return [];
  const compared = typeof matcher === "object" ? matcher : { is: matcher };
  const share = (value: number): boolean => question!.unit === "%" && value > 0 && value < 1;
  return Object.entries(compared).flatMap(([key, value]) =>
    typeof value === "number" && (value < bounds.min || value > bounds.max || share(value))
      ? [
          {
            file,
            path: typeof matcher === "object" ? [...path, key] : path,
            expected: `a number from ${bounds.min} to ${bounds.max} (${question!.unit})`,
            found: String(value),
            fix: share(value)
              ? `write ${value * 100} if ${value} is a share of one`
              : `write it in ${question!.unit}, as the question ${fact} does`,
          },
        ]
      : [],
  );
}
