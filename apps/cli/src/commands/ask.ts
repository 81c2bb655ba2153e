import type { Command } from "commander";

import type { AskFlags } from "../actions/ask.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `ask [file]`: an interview that asks what is worth most, and saves after each answer. */
export function askCommand(perform: Perform): Command {
  const command = commandNamed("ask", "be asked what is worth answering next, and save each answer")
    .argument("[file]", "the case file to begin or to go on with", "case.yaml")
    .option("--all", "go on after there is enough to decide");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      `
At each question: an answer, a range such as 150k-300k, ? for help, "unknown" if you do not know,
"back" to take the last answer back, "stop" to stop. What is answered is on disk at once; call the
command again with the same file to go on.`,
    )
    .addHelpText(
      "after",
      examples(
        ["tapeline ask support-bot.yaml", "begin, or go on where you stopped"],
        ["tapeline ask case.yaml < answers.txt", "one answer a line"],
      ),
    )
    .action(
      perform<AskFlags>(async (call, file = "case.yaml") =>
        (await import("../actions/ask.ts")).ask(call, file),
      ),
    );
}
