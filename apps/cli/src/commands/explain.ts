import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `explain <what> [case]`: what an option, a rule, a fact or a number rests on. */
export function explainCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "explain",
      summary: "say what an option, a rule, a fact or a number rests on",
      arguments: [
        [
          "<what>",
          "an option, a rule's id or a part of it, a fact, a number's path in the --json, `answer`, `rules` or `unknown`",
        ],
        ["[case]", "the case, or - for standard input; not needed for a rule, question or option"],
      ],
      examples: [
        ["tapeline explain api-retrieval case.yaml", "where an option stands and what it costs"],
        ["tapeline explain no-external-service", "a rule, its reason and its sources"],
        [
          "tapeline explain options.api-retrieval.cost.p50 case.yaml",
          "a number: formula and inputs",
        ],
        ["tapeline explain requestsPerMonth case.yaml", "a fact as the assessment used it"],
        ["tapeline explain rules case.yaml", "every rule that met the case, and what came near"],
        ["tapeline explain unknown case.yaml", "what stood in for missing answers"],
      ],
      work: async (call, what = "", file?: string) =>
        (await import("../actions/explain.ts")).explain(call, what, file),
    },
    perform,
  );
}
