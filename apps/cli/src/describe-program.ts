import type { Command } from "commander";

import { allCommands } from "./commands/all-commands.ts";
import { buildProgram } from "./program.ts";

/** The commands as they describe themselves, for a reference; none of them does anything. */
export function describeProgram(): Command {
  return buildProgram(allCommands, () => () => Promise.resolve(), "");
}
