import { startServer } from "@tapeline/api/server";

import { today } from "../clock.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { release } from "../release.ts";

/** Flags of `serve`. */
export interface ServeFlags extends CommonFlags {
  readonly port?: number;
  readonly host?: string;
  readonly log?: boolean;
}

/** `serve`: prints the address, answers until SIGINT or SIGTERM, finishes what is in flight. */
export async function serve({ terminal, flags }: Call<ServeFlags>): Promise<number> {
  if (flags.server !== undefined)
    throw new InputError("serve answers itself and asks no --server.", "Leave --server out.");
  const { asOf } = await daysOf(flags);
  const { port, host } = flags;
  const server = await startServer({
    ...release,
    // A server outlives the day it was started on.
    today: () => asOf ?? today(),
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(flags.log === true ? { log: (line: string) => terminal.stderr.write(`${line}\n`) } : {}),
  });
  if (flags.json === true) printJson(terminal, { url: server.url });
  else terminal.stdout.write(`${server.url}\n`);
  terminal.stderr.write("Answering until Ctrl-C.\n");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  terminal.stderr.write("Finishing what is in flight.\n");
  await server.close();
  return exitCodes.answered;
}
