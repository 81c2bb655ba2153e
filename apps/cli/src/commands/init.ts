import type { Command } from "commander";

import type { InitFlags } from "../actions/init.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `init [template]`: a commented case file to fill in. */
export function initCommand(perform: Perform): Command {
  const command = commandNamed("init", "write a commented case file to fill in")
    .argument("[template]", "blank, or the case that is nearest to yours", "blank")
    .argument("[file]", "the file to write, or - for standard output (default: <template>.yaml)")
    .option("--list", "list the templates");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline init --list", "the templates, one for each type of task among them"],
        [
          "tapeline init summarisation",
          "writes summarisation.yaml, with what is usual for summaries",
        ],
        [
          "tapeline init support-bot",
          "writes support-bot.yaml; an existing file is never overwritten",
        ],
        ["tapeline init blank -", "every question, to standard output"],
      ),
    )
    .action(
      perform<InitFlags>(async (call, template = "blank", file) =>
        (await import("../actions/init.ts")).init(call, template, file),
      ),
    );
}
