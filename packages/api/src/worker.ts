import type { ApiContext } from "./context.ts";
import type { Port } from "./links/port.ts";
import { servePort } from "./links/serve-port.ts";
import { appRouter } from "./router.ts";

export type { ApiContext } from "./context.ts";
export type { Port } from "./links/port.ts";

/**
 * Answers calls within a worker. In a browser's worker the port is `self`, in a Node thread
 * `parentPort`, else one end of a `MessageChannel`. A context may still be on its way, as where it is fetched: it is asked
 * for at each call, so that one that did not come can be tried again.
 */
export function serveWorker(port: Port, context: ApiContext | (() => Promise<ApiContext>)): void {
  servePort(port, appRouter, typeof context === "function" ? context : () => context);
}
