import { today } from "./clock.ts";
import { run } from "./program.ts";
import { processTerminal } from "./terminal.ts";

/** Runs the command line in this process; returns its exit code. */
export function start(args: readonly string[], version: string): Promise<number> {
  return run(args, processTerminal(today()), version);
}
