import { InvalidArgumentError, type Command } from "commander";

import type { FitFlags } from "../actions/fit.ts";
import { commandNamed, examples, withCommonFlags, wholeNumber, type Perform } from "./command.ts";

/** `fit [case]`: sizing backwards, from cards, money or a device that is there. */
export function fitCommand(perform: Perform): Command {
  const command = commandNamed("fit", "size backwards: what your cards, money or device can carry")
    .argument("[case]", "a YAML or JSON file of answers, or -; left out, nothing is answered")
    .option(
      "--cards <count and kind>",
      "cards that you own, such as '2 x RTX 3090' (default: those that the case names)",
    )
    .option("--budget <dollars>", "money a month for tokens or rented cards", amount)
    .option("--memory <GB>", "memory of a device, such as 8 for a phone", amount)
    .option("--bandwidth <GB/s>", "of the device's memory: how fast it writes follows", amount)
    .option("--limit <rows>", "at most this many models or offers (default: 12)", wholeNumber);
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline fit --cards '2 x RTX 3090'", "which open models, how many people, how fast"],
        ["tapeline fit case.yaml --cards '8 x h100-sxm'", "at the shape of a case"],
        ["tapeline fit case.yaml --budget 500", "what each offer carries for that money a month"],
        ["tapeline fit --memory 8 --bandwidth 60", "which open models a phone holds"],
        ["tapeline fit case.yaml --json", "as data, on the cards that the case names"],
      ),
    )
    .action(
      perform<FitFlags>(async (call, file) => (await import("../actions/fit.ts")).fit(call, file)),
    );
}

/** Reads an amount: `500`, `$1,500`, `2k`, `8GB`. */
function amount(text: string): number {
  const [, digits = "", letter = ""] =
    /^\$?(\d+(?:\.\d+)?|\d{1,3}(?:[_,]\d{3})+)\s*([kM]?)\s*(?:GB|GB\/s)?$/.exec(text.trim()) ?? [];
  const value = Number(digits.replaceAll(/[_,]/g, "")) * ({ k: 1000, M: 1e6 }[letter] ?? 1);
  if (digits !== "" && value > 0) return value;
  throw new InvalidArgumentError("Expected an amount above nothing, such as 500 or 2k.");
}
