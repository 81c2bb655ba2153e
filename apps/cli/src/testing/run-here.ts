import { run } from "../program.ts";
import { fakeTerminal } from "./fake-terminal.ts";

/** What came of a command line run in this process. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process with a terminal that keeps what is written. */
export async function runHere(
  args: readonly string[],
  settings: Parameters<typeof fakeTerminal>[0] = {},
): Promise<Ran> {
  const terminal = fakeTerminal(settings);
  const code = await run(args, terminal, "1.2.3");
  return { code, out: terminal.out(), err: terminal.err() };
}
