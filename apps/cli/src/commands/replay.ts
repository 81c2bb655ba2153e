import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `replay <receipt>`: the same case under the same receipt, and whether the verdict is the same. */
export function replayCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "replay",
      summary: "compute a verdict again from its receipt and compare",
      arguments: [["<receipt>", "a file that `assess --json` wrote, or - for standard input"]],
      examples: [
        ["tapeline assess case.yaml --json > verdict.json", "keep a verdict with its receipt"],
        ["tapeline replay verdict.json", "exit code 0: the same; 4: it differs"],
        ["tapeline replay verdict.json --as-of 2027-01-01", "what that day's prices change"],
      ],
      work: async (call, file = "-") => (await import("../actions/replay.ts")).replay(call, file),
    },
    perform,
  );
}
