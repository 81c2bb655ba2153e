import { createLocalClient } from "@tapeline/api";
import { serveOverStdio } from "@tapeline/api/mcp";

import { today } from "../clock.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { release } from "../release.ts";

/** `mcp`: answers until the assistant closes standard input, or until SIGINT or SIGTERM. */
export async function mcp({ terminal, flags }: Call): Promise<number> {
  const { asOf } = await daysOf(flags);
  const { api } =
    flags.server === undefined
      ? // It outlives the day it was started on.
        { api: createLocalClient(() => Promise.resolve({ ...release, today: today() })) }
      : await connect(terminal, flags);
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  process.once("SIGTERM", () => ended.abort());
  terminal.stderr.write("Answering an assistant over standard input and output.\n");
  await serveOverStdio({ api, asOf, stdin: terminal.stdin, signal: ended.signal });
  return exitCodes.answered;
}
