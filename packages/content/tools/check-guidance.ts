import { didYouMean } from "@tapeline/documents";
import { isGuidance, matches, type Option, type Rule } from "@tapeline/engine";

import type { Slip, SlipAt } from "./slip.ts";

/** Guidance has to be able to speak, and what it names of the bill has to stand there. */
export function idleGuidance(rule: Rule, options: readonly Option[], at: SlipAt): Slip[] {
  if (!isGuidance(rule)) return [];
  const slips: Slip[] = [];
  const { options: match, onlyIf } = rule;
  const concerned = match === undefined ? [] : options.filter((option) => matches(match, option));
  // Of ids, those that no option has are told one by one.
  if (match !== undefined && !Array.isArray(match) && concerned.length === 0)
    slips.push(
      at(["options"], "traits that some option has", JSON.stringify(match), "correct the traits"),
    );
  if (onlyIf === "planned" && match === undefined)
    slips.push(
      at(
        ["onlyIf"],
        "`options` beside `onlyIf: planned`",
        "`onlyIf: planned` alone",
        "name the options that the plan must hold, or drop `onlyIf`",
      ),
    );
  if (rule.kind === "advice" && rule.yardstick !== undefined && match === undefined)
    slips.push(
      at(
        ["yardstick"],
        "`options` beside `yardstick`",
        "`yardstick` alone",
        "name the options whose training is compared",
      ),
    );
  if (rule.kind === "prerequisite") {
    const lines = billLines(concerned.length > 0 ? concerned : options);
    rule.needs.forEach(({ costLine }, index) => {
      if (costLine !== undefined && !lines.has(costLine))
        slips.push(
          at(
            ["needs", index, "costLine"],
            `one of ${[...lines].join(", ")}`,
            costLine,
            didYouMean(costLine, [...lines]) ?? "name a line of the bill of these options",
          ),
        );
    });
  }
  return slips;
}

/** Lines and components that the bills of these options are made of. */
const billLines = (options: readonly Option[]): ReadonlySet<string> =>
  new Set(
    options.flatMap(({ lines, components }) => [...lines.map(({ id }) => id), ...components]),
  );
