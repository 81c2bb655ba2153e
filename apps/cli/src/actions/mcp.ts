import { serveOverStdio } from "@tapeline/api/mcp";

import { today } from "../clock.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";

/** `mcp`: answers until the assistant closes standard input, or until SIGINT or SIGTERM. */
export async function mcp({ terminal, flags }: Call): Promise<number> {
  const { asOf } = await daysOf(flags);
  const { api } = await connect(terminal, flags);
  // It outlives the day it was started on; a server has a day of its own.
  const day = () => asOf ?? (flags.server === undefined ? today() : undefined);
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  process.once("SIGTERM", () => ended.abort());
  terminal.stderr.write("Answering an assistant over standard input and output.\n");
  await serveOverStdio({ api, day, stdin: terminal.stdin, signal: ended.signal });
  return exitCodes.answered;
}
