import { serveWorker, type Port } from "../worker.ts";
import { reporter } from "./job-log.ts";
import { contractRelease } from "./release.ts";

/** The other side of the worker transport in a browser. News of jobs goes through a channel of its own. */
const news = new BroadcastChannel("jobs");
const observe = reporter((told) => news.postMessage(told));
serveWorker(globalThis as unknown as Port, { ...contractRelease, observe });
