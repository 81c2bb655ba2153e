import { slipsInValue } from "@tapeline/documents";
import {
  caseSchema,
  evaluateCondition,
  type Answers,
  type Knowledge,
  type Rule,
} from "@tapeline/engine";

import type { Filed, Slip } from "./slip.ts";
import { unpinned } from "./unpinned.ts";

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
    const shown: Answers[] = [];
    rule.examples.forEach((example, index) => {
      const given = { title: example.case, answers: example.facts };
      const read = schema.safeParse(given);
      if (!read.success) {
        for (const { path, ...words } of slipsInValue(read.error.issues, given, schema))
          slips.push({ file, path: ["examples", index, "facts", ...path.slice(1)], ...words });
        return;
      }
      shown.push(read.data.answers);
      if (fires(rule, read.data.answers) !== example.fires)
        slips.push({
          file,
          path: ["examples", index, "fires"],
          expected: String(!example.fires),
          found: String(example.fires),
          fix: "the condition says otherwise: correct the facts, `fires` or `when`",
        });
    });
    // An example that is wrong itself says nothing of the others.
    if (slips.length > 0) return slips;
    if (
      !rule.examples.some(
        (one) =>
          one.fires &&
          rule.examples.some((other) => !other.fires && oneApart(one.facts, other.facts)),
      )
    )
      return [
        {
          file,
          path: ["examples"],
          expected:
            "an example that fires, and the same case with one answer changed that stops it",
          found: `${rule.examples.filter((example) => example.fires).length} that fire, none that one answer stops`,
          fix: "add the missing example",
        },
      ];
    const [blind] = unpinned(rule, shown);
    return [
      ...(blind === undefined
        ? []
        : [
            {
              file,
              path: ["examples"],
              expected: "an example for each part of `when`, which comes out otherwise without it",
              found: `the same outcome of all examples with ${blind}`,
              fix: "add an example that this part alone decides, exactly on its bound where it is one",
            },
          ]),
      ...(silent(rule)
        ? [
            {
              file,
              path: ["examples"],
              expected: `an example that fires and says what the rule does there: ${effectsOf[rule.kind]!.map((effect) => `\`${effect}\``).join(" or ")}`,
              found: "none",
              fix: "add the line, with the options, to an example that fires",
            },
          ]
        : []),
    ];
  });
}

/** What an example of a rule that leads to the verdict says of it. */
const effectsOf: Readonly<Partial<Record<Rule["kind"], readonly string[]>>> = {
  gate: ["excludes", "narrows"],
  evidence: ["raises", "lowers"],
};

const silent = ({ kind, examples }: Rule): boolean =>
  effectsOf[kind] !== undefined &&
  !examples.some((example) => effectsOf[kind]!.some((effect) => effect in example));

/** Whether two sets of facts differ in one fact only. */
function oneApart(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const differing = [...names].filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
  return differing.length === 1;
}
