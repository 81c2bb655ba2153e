import { createLocalClient, type Release } from "@tapeline/api";

import type { Connection } from "./connect.ts";
import { release } from "./release.ts";

// Imported as a whole when it is needed: static imports here let the bundle leave out what is not.

/** The release inside this program, computed in this process; `today` counts where no day is named. */
export function localRelease(today: string): Connection {
  return connectionOn(release, today);
}

/** A release that is at hand, computed in this process. */
export function connectionOn(given: Release, today: string): Connection {
  const api = createLocalClient({ ...given, today });
  return { api, knowledge: () => Promise.resolve(given.knowledge) };
}
