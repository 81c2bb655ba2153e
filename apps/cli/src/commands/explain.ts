import type { Command } from "commander";

import type { ExplainFlags } from "../actions/explain.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `explain <what> [case]`: what an option, a rule, a fact, a number or a word means and rests on. */
export function explainCommand(perform: Perform): Command {
  const command = commandNamed(
    "explain",
    "say what an option, a rule, a fact, a number or a word rests on",
  )
    .argument(
      "<what>",
      "an option, a rule's id or a part of it, a fact or its question, a word, a claim, a model, an embedding model, a reranker, an accelerator, a number's path in the --json, `answer`, `rules` or `unknown`",
    )
    .argument("[case]", "the case, or - for standard input; one with no answers if left out")
    .option("--page", "show the text that says most of it, too");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline explain api-retrieval case.yaml", "where an option stands and what it costs"],
        ["tapeline explain O5 --page", "an option as we know it, and its page"],
        ["tapeline explain no-external-service", "a rule, its reason and its sources"],
        ["tapeline explain RAG", "a word"],
        ["tapeline explain S25", "a claim of the source article, and what carries it"],
        [
          "tapeline explain options.api-retrieval.cost.p50 case.yaml",
          "a number: formula and inputs",
        ],
        ["tapeline explain evaluation.items.needed case.yaml", "a number of `tapeline plan`"],
        ["tapeline explain requestsPerMonth case.yaml", "a fact as the assessment used it"],
        ["tapeline explain rules case.yaml", "every rule that met the case, and what came near"],
        ["tapeline explain unknown case.yaml", "what stood in for missing answers"],
      ),
    )
    .action(
      perform<ExplainFlags>(async (call, what = "", file) =>
        (await import("../actions/explain.ts")).explain(call, what, file),
      ),
    );
}
