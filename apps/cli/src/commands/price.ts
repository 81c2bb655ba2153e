import type { Command } from "commander";

import {
  commandNamed,
  examples,
  withCommonFlags,
  type CommonFlags,
  type Perform,
} from "./command.ts";

/** `price <model>`: a model's offers, their history, and what stands behind each figure. */
export function priceCommand(perform: Perform): Command {
  const command = commandNamed(
    "price",
    "show a model's prices: history, witnesses, standing and age",
  ).argument("<model>", "a model's id, or words that only its name holds");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline price openai/gpt-6-sol", "one model, every offer"],
        ["tapeline price openai/gpt-6-sol --as-of 2026-06-01", "as it stood on a day"],
      ),
    )
    .action(
      perform<CommonFlags>(async (call, model = "") =>
        (await import("../actions/price.ts")).price(call, model),
      ),
    );
}
