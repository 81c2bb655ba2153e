import { Option, type Command } from "commander";

import type { PricesFlags } from "../actions/prices.ts";
import { commandNamed, examples, withCommonFlags, wholeNumber, type Perform } from "./command.ts";

/** How an offer can be bought; the words of the price records. */
export const modes = ["standard", "batch", "flex", "priority", "fast", "provisioned", "fineTuned"];

/** `prices [words]`: what models and accelerators cost on a day. */
export function pricesCommand(perform: Perform): Command {
  const command = commandNamed("prices", "list what models and accelerators cost on a day")
    .argument("[words...]", "words that the model's id or name must hold")
    .option("--provider <id>", "sold by this provider")
    .option("--region <region>", "sold in this region, such as eu")
    .addOption(new Option("--mode <mode>", "bought in this way").choices(modes).default("standard"))
    .addOption(
      new Option("--weights <weights>", "weights open or closed").choices(["open", "closed"]),
    )
    .addOption(new Option("--class <class>", "size class").choices(["small", "mid", "top"]))
    .option("--accelerators", "list accelerators, rented and bought, instead of models")
    .option("--due", "list the records that are to be read again")
    .option("--limit <rows>", "at most this many rows", wholeNumber);
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline prices", "all models, the cheapest output first"],
        ["tapeline prices qwen --weights open", "open models with a name"],
        ["tapeline prices --region eu --class mid", "what is sold in a region"],
        ["tapeline prices --accelerators", "accelerators by the hour"],
        ["tapeline prices --due", "what is to be read again"],
      ),
    )
    .action(
      perform<PricesFlags>(async (call, ...words) =>
        (await import("../actions/prices.ts")).prices(call, words.flat().join(" ")),
      ),
    );
}
