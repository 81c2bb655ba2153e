import type { Command } from "commander";

import {
  commandNamed,
  examples,
  withCommonFlags,
  type CommonFlags,
  type Perform,
} from "./command.ts";

/** `compare <a> <b> [case]`: two options of a case side by side. */
export function compareCommand(perform: Perform): Command {
  const command = commandNamed("compare", "set two options of a case side by side")
    .argument("<a>", "an option, by id or code")
    .argument("<b>", "another")
    .argument("[case]", "the case (default: standard input)", "-");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline compare api-retrieval open-as-is case.yaml", "their bills line by line"],
        ["tapeline compare O2 O5 - < case.yaml", "by code, from standard input"],
      ),
    )
    .action(
      perform<CommonFlags>(async (call, a = "", b = "", file = "-") =>
        (await import("../actions/compare.ts")).compare(call, a, b, file),
      ),
    );
}
