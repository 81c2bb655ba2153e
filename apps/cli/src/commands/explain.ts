import type { Command } from "commander";

import {
  commandNamed,
  examples,
  withCommonFlags,
  type CommonFlags,
  type Perform,
} from "./command.ts";

/** `explain <what> [case]`: what an option, a rule, a fact or a number rests on. */
export function explainCommand(perform: Perform): Command {
  const command = commandNamed("explain", "say what an option, a rule, a fact or a number rests on")
    .argument(
      "<what>",
      "an option, a rule's id, a fact, a number's path in the --json, or `unknown`",
    )
    .argument(
      "[case]",
      "the case, or - for standard input; not needed for a rule, question or option",
    );
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline explain api-retrieval case.yaml", "where an option stands and what it costs"],
        ["tapeline explain privacy/data-stays-on-premises", "a rule, its reason and its sources"],
        [
          "tapeline explain options.api-retrieval.cost.p50 case.yaml",
          "a number: formula and inputs",
        ],
        ["tapeline explain requestsPerMonth case.yaml", "a fact as the assessment used it"],
        ["tapeline explain unknown case.yaml", "what stood in for missing answers"],
      ),
    )
    .action(
      perform<CommonFlags>(async (call, what = "", file) =>
        (await import("../actions/explain.ts")).explain(call, what, file),
      ),
    );
}
