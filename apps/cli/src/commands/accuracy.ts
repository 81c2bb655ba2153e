import type { Command } from "commander";

import type { AccuracyFlags } from "../actions/accuracy.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `accuracy --data folder`: what the formulas predict, held against what others measured and published. */
export function accuracyCommand(perform: Perform): Command {
  const command = commandNamed(
    "accuracy",
    "hold predicted speed, memory and hours against published figures",
  )
    .requiredOption("--data <folder>", "the folder of the tables of published figures")
    .option("--rows <file>", "write every prediction beside its published figure as CSV")
    .option(
      "--leave-one-source-out",
      "predict each source with constants read off the other sources alone",
    )
    .option("--groups", "print every group: dense, MoE, accelerators, engines");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline accuracy --data figures", "how far each quantity lies off"],
        ["tapeline accuracy --data figures --groups", "the same, group by group"],
        ["tapeline accuracy --data figures --rows rows.csv", "every row as well"],
        ["tapeline accuracy --data figures --json", "every score, row and skipped row"],
      ),
    )
    .addHelpText(
      "after",
      "\nThe folder, or the one above it, holds gpu-specs.csv and model-architectures.csv; of throughput.csv, memory.csv, training.csv,\ntraining-throughput.csv, finetuning.csv and breakeven.csv those that are there are scored.",
    )
    .action(
      perform<AccuracyFlags>(async (call) =>
        (await import("../actions/accuracy.ts")).accuracy(call),
      ),
    );
}
