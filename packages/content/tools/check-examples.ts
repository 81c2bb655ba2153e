import { slipsInValue } from "@tapeline/documents";
import {
  caseSchema,
  evaluateCondition,
  type Answers,
  type Knowledge,
  type Rule,
} from "@tapeline/engine";

import type { Filed, Slip } from "./slip.ts";

/** Whether a rule fires on answers: its condition holds, or is unknown and counts as met. */
export function fires(rule: Rule, answers: Answers): boolean {
  const holds = evaluateCondition(rule.when, answers);
  return holds === true || (holds === "unknown" && rule.whenUnknown === "met");
}

/** Rules are tested by their examples: each has to come out as it says, one has to fire, and one answer has to stop it. */
export function checkExamples(
  rules: readonly Filed<Rule>[],
  knowledge: Pick<Knowledge, "questions" | "options">,
): Slip[] {
  const schema = caseSchema(knowledge);
  return rules.flatMap(({ file, value: rule }) => {
    const slips: Slip[] = [];
    rule.examples.forEach((example, index) => {
      const given = { title: example.case, answers: example.facts };
      const read = schema.safeParse(given);
      if (!read.success) {
        for (const { path, ...words } of slipsInValue(read.error.issues, given, schema))
          slips.push({ file, path: ["examples", index, "facts", ...path.slice(1)], ...words });
        return;
      }
      if (fires(rule, read.data.answers) !== example.fires)
        slips.push({
          file,
          path: ["examples", index, "fires"],
          expected: String(!example.fires),
          found: String(example.fires),
          fix: "the condition says otherwise: correct the facts, `fires` or `when`",
        });
    });
    // An example that is wrong itself says nothing of the pair.
    if (
      slips.length === 0 &&
      !rule.examples.some(
        (one) =>
          one.fires &&
          rule.examples.some((other) => !other.fires && oneApart(one.facts, other.facts)),
      )
    )
      slips.push({
        file,
        path: ["examples"],
        expected: "an example that fires, and the same case with one answer changed that stops it",
        found: `${rule.examples.filter((example) => example.fires).length} that fire, none that one answer stops`,
        fix: "add the missing example",
      });
    return slips;
  });
}

/** Whether two sets of facts differ in one fact only. */
function oneApart(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const differing = [...names].filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
  return differing.length === 1;
}
