import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `check [folder]`: whether rules, questions, options, scenarios and texts hold together. */
export function checkCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "check",
      summary: "find what is wrong in rules, questions, options, scenarios and texts",
      arguments: [
        ["[folder]", "the folder that holds release.yaml (default: that of the checkout around)"],
      ],
      examples: [
        ["tapeline check", "the content of the checkout that you are in"],
        ["tapeline check ../tapeline/packages/content", "the content of that folder"],
        ["tapeline check --as-of 2027-06-01", "also the reviews that are due by then"],
        ["tapeline check --json", "every finding as data; exit code 2: there are problems"],
      ],
      work: async (call, folder) => (await import("../actions/check.ts")).check(call, folder),
    },
    perform,
  );
}
