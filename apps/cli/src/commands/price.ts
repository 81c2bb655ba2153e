import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `price <model>`: a model's offers, their history, and what stands behind each figure. */
export function priceCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "price",
      summary: "show a model's prices: history, witnesses, standing and age",
      arguments: [["<model>", "a model's id, or words that only its name holds"]],
      examples: [
        ["tapeline price openai/gpt-6-sol", "one model, every offer"],
        ["tapeline price openai/gpt-6-sol --as-of 2026-06-01", "as it stood on a day"],
      ],
      work: async (call, model = "") => (await import("../actions/price.ts")).price(call, model),
    },
    perform,
  );
}
