import type { Command } from "commander";

import {
  commandNamed,
  examples,
  withCommonFlags,
  type CommonFlags,
  type Perform,
} from "./command.ts";

/** `replay <receipt>`: the same case under the same receipt, and whether the verdict is the same. */
export function replayCommand(perform: Perform): Command {
  const command = commandNamed(
    "replay",
    "compute a verdict again from its receipt and compare",
  ).argument("<receipt>", "a file that `assess --json` wrote, or - for standard input");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline assess case.yaml --json > verdict.json", "keep a verdict with its receipt"],
        ["tapeline replay verdict.json", "exit code 0: the same; 4: it differs"],
      ),
    )
    .action(
      perform<CommonFlags>(async (call, file = "-") =>
        (await import("../actions/replay.ts")).replay(call, file),
      ),
    );
}
