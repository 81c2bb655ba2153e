import type { Command } from "commander";

import type { AssessFlags } from "../actions/assess.ts";
import { collected, commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `assess case.yaml`: the advice and the reasons for it. */
export function assessCommand(perform: Perform): Command {
  const command = commandNamed("assess", "advise on an option for a case and say why")
    .argument("<case>", "a YAML or JSON file of answers, or - for standard input")
    .option("--brief", "gates and rules only: what is ruled out and what is missing")
    .option("--full", "the whole report, for a case too small to analyse as well")
    .option(
      "--no-flips",
      "leave out what is explored around the verdict: flips, what it depends on, break-even volumes, worth of evidence",
    )
    .option(
      "--fail-if <condition>",
      "exit with 4 if this holds, such as 'answer=yes'; may be repeated",
      collected,
    );
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline assess support-bot.yaml", "the whole report"],
        ["tapeline assess - < case.yaml", "from standard input"],
        ["tapeline assess case.yaml --json > verdict.json", "every figure, with its receipt"],
        ["tapeline assess case.yaml --fail-if 'confidence<70'", "a check for CI"],
        ["tapeline assess case.yaml --as-of 2026-06-01", "at the prices of that day"],
      ),
    )
    .addHelpText("after", "\nWhat --fail-if understands: tapeline conditions")
    .action(
      perform<AssessFlags>(async (call, file = "-") =>
        call.flags.brief === true
          ? (await import("../actions/brief.ts")).brief(call, file)
          : (await import("../actions/assess.ts")).assess(call, file),
      ),
    );
}
