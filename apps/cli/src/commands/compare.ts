import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `compare <a> <b> [case]`: two options of a case side by side. */
export function compareCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "compare",
      summary: "set two options of a case side by side",
      arguments: [
        ["<a>", "an option, by its id, its code or its place on the ladder"],
        ["<b>", "another"],
        ["[case]", "the case (default: standard input)", "-"],
      ],
      examples: [
        ["tapeline compare api-retrieval open-as-is case.yaml", "their bills line by line"],
        ["tapeline compare O2 O5 - < case.yaml", "by code, from standard input"],
      ],
      work: async (call, a = "", b = "", file = "-") =>
        (await import("../actions/compare.ts")).compare(call, a, b, file),
    },
    perform,
  );
}
