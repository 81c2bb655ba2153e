import { once } from "node:events";

import { startServer } from "../server/start-server.ts";
import { smallRelease } from "./release.ts";

/** A server as a program of its own: prints its address, ends at a signal, then says so. */
const server = await startServer({ ...smallRelease, today: () => smallRelease.today, port: 0 });
console.log(server.url);
await once(process, "SIGTERM");
await server.close();
console.log("closed");
