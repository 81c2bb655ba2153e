import { resolve } from "node:path";

import type { ReleaseBundle } from "@tapeline/store";

import type { Call } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { InputError } from "../../input-error.ts";
import { printJson } from "../../print-json.ts";
import { checkoutRelease } from "../../releases/checkout-release.ts";
import { storeNamed } from "../../releases/folders.ts";
import { orderOf } from "../../releases/order-of.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { sendOrder } from "../../releases/send-order.ts";
import { soundRelease } from "../../releases/sound-release.ts";
import { entryLine } from "../../render/releases.ts";

/** `release publish`: makes a release the current one of a folder or a server, at once or from a moment on. */
export async function publishRelease(
  { terminal, flags }: Call<ReleaseFlags>,
  folder?: string,
): Promise<number> {
  const order = orderOf(terminal, flags);
  const from = momentOf(flags.at);
  const store = flags.server === undefined ? storeNamed(terminal, flags) : undefined;
  const release: ReleaseBundle =
    folder === undefined
      ? await checkoutRelease(terminal)
      : await soundRelease(resolve(terminal.cwd, folder));
  const { by, because } = order;
  const entry =
    store === undefined
      ? await sendOrder(
          flags.server!,
          { operation: "publish", release, by, because, ...(from === undefined ? {} : { from }) },
          terminal,
        )
      : await store.publish(release, order, from);
  if (flags.json === true) printJson(terminal, entry);
  else terminal.stdout.write(`${entryLine(entry)}\n`);
  return exitCodes.answered;
}

function momentOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString();
  throw new InputError(
    `--at ${text}: expected a moment in UTC such as 2026-12-01T06:00:00Z.`,
    "Write day, T, time and Z; leave --at out to publish at once.",
  );
}
