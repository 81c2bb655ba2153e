import type { Call } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { printJson } from "../../print-json.ts";
import { storeNamed } from "../../releases/folders.ts";
import { orderOf } from "../../releases/order-of.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { sendOrder } from "../../releases/send-order.ts";
import { entryLine } from "../../render/releases.ts";

/** `release rollback`: goes back to the release before the current one, or to one that is named. */
export async function rollBack(
  { terminal, flags }: Call<ReleaseFlags>,
  version?: string,
): Promise<number> {
  const order = orderOf(terminal, flags);
  const { by, because } = order;
  const to = version === undefined ? {} : { to: version };
  const entry =
    flags.server === undefined
      ? await storeNamed(terminal, flags).rollback(order, version)
      : await sendOrder(flags.server, { operation: "rollback", by, because, ...to }, terminal);
  if (flags.json === true) printJson(terminal, entry);
  else terminal.stdout.write(`${entryLine(entry)}\n`);
  return exitCodes.answered;
}
