import { Option, type Command } from "commander";

import type { CostFlags } from "../actions/cost.ts";
import {
  commandNamed,
  examples,
  withCommonFlags,
  wholeNumber,
  wholeNumberOrNone,
  type Perform,
} from "./command.ts";
import { modes } from "./prices.ts";

/** `cost`: what a usage profile costs on each offer. */
export function costCommand(perform: Perform): Command {
  const command = commandNamed("cost", "price a usage profile on every offer, the cheapest first")
    .argument(
      "[usage]",
      "a YAML or JSON file with inputTokens, outputTokens, requests and more, or -",
    )
    .option(
      "--input <tokens>",
      "input tokens of a request, cached ones included",
      wholeNumberOrNone,
    )
    .option("--output <tokens>", "output tokens of a request", wholeNumberOrNone)
    .option(
      "--cached <tokens>",
      "input tokens of a request that are read from cache",
      wholeNumberOrNone,
    )
    .option("--requests <count>", "how many requests (default: 1)", wholeNumber)
    .option("--model <id>", "on the offers of this model only")
    .option("--provider <id>", "sold by this provider")
    .option("--region <region>", "sold in this region, such as eu")
    .addOption(new Option("--mode <mode>", "bought in this way (default: all)").choices(modes))
    .option("--limit <rows>", "at most this many rows", wholeNumber);
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline cost --input 2000 --output 300 --requests 1000000", "a month of requests"],
        ["tapeline cost usage.yaml --region eu", "a profile from a file"],
        ["tapeline cost --input 2000 --output 300 --limit 5", "one request, the five cheapest"],
      ),
    )
    .action(
      perform<CostFlags>(async (call, file) =>
        (await import("../actions/cost.ts")).cost(call, file),
      ),
    );
}
