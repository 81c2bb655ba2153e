import { didYouMean } from "@tapeline/documents";
import type { Rule } from "@tapeline/engine";
import type { FailureKind } from "@tapeline/engine/practice";

import { notPlain } from "../not-plain.ts";
import { slipAt, type Filed, type Slip } from "../slip.ts";
import { unknownOptions } from "./practice-slips.ts";

/** A kind of failure has to name rungs and rules that there are, help in some way, and rest on something. */
export function checkFailure(
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
              fix:
                didYouMean(
                  id,
                  known.map((rule) => rule.id),
                ) ?? "name a rule that there is, such as gap/knowledge",
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
    ...notPlain(
      {
        title,
        recognise,
        first,
        because,
        tries: tries.map((one) => one.do).join(".\n"),
      },
      slipAt(file),
    ),
  ];
}
