import { Argument, type Command } from "commander";

import { exitCodes } from "../exit-codes.ts";
import { commandNamed, examples, type Perform } from "./command.ts";

/** Adds `completion`, which prints a shell's script, and `complete`, which that script runs. */
export function addCompletion(program: Command, perform: Perform): void {
  program.addCommand(
    commandNamed("completion", "print the script that makes a shell complete commands")
      .addArgument(
        new Argument("<shell>", "your shell").choices(["bash", "zsh", "fish", "powershell"]),
      )
      .addHelpText(
        "after",
        examples(
          [
            "source <(tapeline completion bash)",
            "for this shell; put it into ~/.bashrc to keep it",
          ],
          ["tapeline completion fish | source", "the same in fish"],
        ),
      )
      .action(
        perform(async (_call, shell = "") => {
          (await import("../actions/completion.ts")).printScript(shell, program);
          return exitCodes.answered;
        }),
      ),
  );
  program.addCommand(
    commandNamed("complete", "print what could follow a command line")
      .argument("[words...]", "the command line so far")
      .action(
        perform(async ({ terminal }, ...words) => {
          const { printSuggestions } = await import("../actions/completion.ts");
          await printSuggestions(words.flat(), program, terminal);
          return exitCodes.answered;
        }),
      ),
    { hidden: true },
  );
}
