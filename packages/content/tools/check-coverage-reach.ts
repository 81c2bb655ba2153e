import type { Answers, Rule } from "@tapeline/engine";

import type { Scenario } from "../src/scenario.ts";
import { fires } from "./check-examples.ts";
import { fileOf, type Finding } from "./check-coverage-finding.ts";

/** Rules that hold in no scenario, or in every one. Their own examples show that they can hold; a whole case shows that they matter. */
export function reachOfRules(rules: readonly Rule[], scenarios: readonly Scenario[]): Finding[] {
  const cases = scenarios.map(answersOf);
  return rules.flatMap((rule): Finding[] => {
    const held = cases.filter((parts) => parts.some((answers) => fires(rule, answers))).length;
    if (held === 0)
      return [
        {
          weight: "problem",
          file: fileOf(rule),
          field: "when",
          says: "holds on the answers of no scenario",
          fix: "add a case in which it matters to the folder scenarios (its README says how), or drop the rule",
        },
      ];
    if (held === cases.length)
      return [
        {
          weight: "remark",
          file: fileOf(rule),
          field: "when",
          says: "holds on the answers of every scenario, so that its condition decides nothing",
          fix: "add a case in which it does not hold to the folder scenarios, or narrow its condition",
        },
      ];
    return [];
  });
}

/** The answers of a case, and those of each of its parts laid over them. */
const answersOf = ({ case: { answers, parts } }: Scenario): readonly Answers[] => [
  answers,
  ...parts.map((part) => ({ ...answers, ...part.answers })),
];
