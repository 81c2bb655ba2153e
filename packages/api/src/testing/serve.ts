import { closeOnSignal } from "../server/close-on-signal.ts";
import { startServer } from "../server/start-server.ts";
import { smallRelease } from "./release.ts";

/** A server as a program of its own: prints its address, ends at a signal, then says so. */
const server = await startServer({ ...smallRelease, today: () => smallRelease.today, port: 0 });
console.log(server.url);
await closeOnSignal(server);
console.log("closed");
