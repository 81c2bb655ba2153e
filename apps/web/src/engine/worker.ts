/** The engine's thread: fetches the release, then answers every call of the pages. What is asked never leaves the browser. */
import { serveWorker, type Port } from "@tapeline/api/worker";

import { fetchContext } from "./api-context.ts";

serveWorker(globalThis as unknown as Port, fetchContext);
