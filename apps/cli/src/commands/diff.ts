import { Option, type Command } from "commander";

import type { DiffFlags } from "../actions/diff.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `diff <before> [after]`: what a change of rules, texts and prices does to verdicts. */
export function diffCommand(perform: Perform): Command {
  const command = commandNamed("diff", "say what a change of rules or prices does to verdicts")
    .argument("<before>", "a git revision, the folder of a checkout or a release, or `bundled`")
    .argument("[after]", "the same (default: the checkout that you are in)")
    .option("--cases <folder>", "compare the cases in this folder, too")
    .addOption(
      new Option("--format <format>", "text, or markdown for a comment on a pull request")
        .choices(["text", "markdown"])
        .default("text"),
    )
    .option("--exit-zero", "end with 0 although a verdict changed");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline diff HEAD", "what your edits do, compared with the last commit"],
        ["tapeline diff main --format markdown", "the same for a pull request, as Markdown"],
        ["tapeline diff v2026.11.1 v2026.11.2", "between two revisions"],
        ["tapeline diff bundled --cases cases/", "compared with this program, your cases too"],
        ["tapeline diff HEAD --as-of 2027-01-01", "at the prices in force on that day"],
      ),
    )
    .addHelpText(
      "after",
      "\nExit code 1: a verdict changed. 0: none did. 2: a side cannot be read, or does not hold together.",
    )
    .action(
      perform<DiffFlags>(async (call, before = "", after) =>
        (await import("../actions/diff.ts")).diff(call, before, after),
      ),
    );
}
