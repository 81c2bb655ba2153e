import { createLocalClient } from "@tapeline/api";
import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";

import type { Connection } from "./connect.ts";

// Imported as a whole when it is needed: static imports here let the bundle leave out what is not.

/** The release inside this program, computed in this process; `today` counts where no day is named. */
export function localRelease(today: string): Connection {
  const api = createLocalClient({ knowledge, prices: priceBook, today });
  return { api, knowledge: () => Promise.resolve(knowledge) };
}
