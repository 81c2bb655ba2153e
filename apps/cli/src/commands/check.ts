import type { Command } from "commander";

import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";
import type { CheckFlags } from "../actions/check.ts";

/** `check [folder]`: whether rules, questions, options, scenarios and texts hold together. */
export function checkCommand(perform: Perform): Command {
  const command = commandNamed(
    "check",
    "find what is wrong in rules, questions, options, scenarios and texts",
  )
    .argument(
      "[folder]",
      "the folder that holds release.yaml (default: that of the checkout around)",
    )
    .option("--quick", "all but what is advised in the scenarios, which takes most of the time");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline check", "the content of the checkout that you are in"],
        ["tapeline check ../tapeline/packages/content", "the content of that folder"],
        ["tapeline check --quick", "while you edit; the whole before you commit"],
        ["tapeline check --as-of 2027-06-01", "also the reviews that are due by then"],
        ["tapeline check --json", "every finding as data; exit code 2: there are problems"],
      ),
    )
    .action(
      perform<CheckFlags>(async (call, folder) =>
        (await import("../actions/check.ts")).check(call, folder),
      ),
    );
}
