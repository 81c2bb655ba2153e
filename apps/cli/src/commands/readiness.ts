import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `readiness <case>`: what is in place for the plan of a case. */
export function readinessCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "readiness",
      summary: "read what is in place for the plan of a case, and what would raise it",
      arguments: [["<case>", "a YAML or JSON file of answers, or - for standard input"]],
      examples: [
        ["tapeline readiness case.yaml", "data, skills, infrastructure, evaluation, governance"],
        ["tapeline readiness - --json < case.yaml", "as data, from standard input"],
      ],
      work: async (call, file = "") =>
        (await import("../actions/readiness.ts")).readiness(call, file),
    },
    perform,
  );
}
