import type { Command } from "commander";

import type { BacktestFlags } from "../actions/backtest.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `backtest cases.csv`: our verdicts held against decisions that others took. */
export function backtestCommand(perform: Perform): Command {
  const command = commandNamed("backtest", "hold the advice against documented decisions")
    .argument("<cases>", "a CSV table of decisions, or - for standard input")
    .option("--rows", "list every row on which we disagree, with our reason")
    .option("--page <file>", "write where we differ as a page of Markdown");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline backtest cases.csv", "shares, chances and how far they hold"],
        ["tapeline backtest cases.csv --rows", "where we differ, and why"],
        [
          "tapeline backtest cases.csv --page where-we-differ.md",
          "the same as a page, case by case",
        ],
        ["tapeline backtest cases.csv --json > backtest.json", "every row and every score"],
        ["tapeline backtest cases.csv --as-of 2026-11-24", "at the prices of that day"],
      ),
    )
    .addHelpText(
      "after",
      "\nOutcome and label columns are read to score verdicts, never to reach them.",
    )
    .action(
      perform<BacktestFlags>(async (call, file = "-") =>
        (await import("../actions/backtest.ts")).backtest(call, file),
      ),
    );
}
