import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `brief <case>`: one page for an outside expert. */
export function briefCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "brief",
      summary: "write one page on a case for an outside expert, with what to ask",
      arguments: [["<case>", "a YAML or JSON file of answers, or - for standard input"]],
      examples: [
        ["tapeline brief case.yaml > brief.md", "Markdown, sixty lines at most"],
        ["tapeline brief - --json < case.yaml", "as data, from standard input"],
      ],
      work: async (call, file = "") =>
        (await import("../actions/expert-brief.ts")).expertBrief(call, file),
    },
    perform,
  );
}
