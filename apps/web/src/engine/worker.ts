/** The engine's thread: fetches a release, then answers every call that is made on it. What is asked never leaves the browser. */
import { serveWorker } from "@tapeline/api/worker";

import { contextOf } from "./api-context.ts";
import type { Calls } from "./calls.ts";

addEventListener("message", ({ data: { release, port } }: MessageEvent<Calls>) => {
  serveWorker(port, () => contextOf(release));
  // Fetched before anything is asked of it; what fails is fetched again, and told, when something is.
  void contextOf(release).catch(() => undefined);
});
