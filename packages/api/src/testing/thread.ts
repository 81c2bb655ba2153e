import { parentPort, workerData } from "node:worker_threads";

import { serveWorker, type Port } from "../worker.ts";
import { reporter, type JobNews } from "./job-log.ts";
import { contractRelease } from "./release.ts";

/** The other side of the worker transport in Node: a thread that answers through a port. */
const { port } = workerData as { port: Port };
const tell = (news: JobNews): void => parentPort?.postMessage(news);
serveWorker(port, { ...contractRelease, observe: reporter(tell) });
