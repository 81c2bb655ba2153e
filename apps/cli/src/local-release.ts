import { createLocalClient } from "@tapeline/api";

import type { Connection } from "./connect.ts";
import { release } from "./release.ts";

// Imported as a whole when it is needed: static imports here let the bundle leave out what is not.

/** The release inside this program, computed in this process; `today` counts where no day is named. */
export function localRelease(today: string): Connection {
  const api = createLocalClient({ ...release, today });
  return { api, knowledge: () => Promise.resolve(release.knowledge) };
}
