import type { Order } from "@tapeline/store";

import { instant } from "../clock.ts";
import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";
import type { ReleaseFlags } from "./release-flags.ts";

/** Who orders it, when and why, from the flags and the surroundings. */
export function orderOf({ env }: Terminal, flags: ReleaseFlags): Order {
  const by = flags.by ?? env["TAPELINE_EDITOR"] ?? env["USER"] ?? env["USERNAME"] ?? "";
  if (by.trim() === "")
    throw new InputError("Nobody is named for the journal.", "Say who orders this with --by.");
  const because = flags.because ?? "";
  if (because.trim() === "")
    throw new InputError(
      "--because is empty.",
      "Say in a few words why, for those who read the journal.",
    );
  return { by, because, at: instant() };
}
