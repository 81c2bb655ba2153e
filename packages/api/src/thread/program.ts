/** The program of the thread that compiles content. */
import { parentPort } from "node:worker_threads";

import { ContentWork } from "./content-work.ts";
import { serveWork } from "./serve-work.ts";

if (parentPort !== null) serveWork(parentPort, new ContentWork());
