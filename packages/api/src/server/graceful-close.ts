import type { Server } from "node:http";
import { Server as SocketServer } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";

/** How long an open connection may still send a request after the server began to close. */
const lingerMs = 1_000;
/** When long computations are told to stop. */
const stopJobsMs = 8_000;
/** When what is left is cut. */
const cutMs = 9_500;

/**
 * Closes a server so that no client sees a reset: takes no new connection, answers what is in
 * flight and what open connections still send, and cuts what is left before ten seconds are over.
 * `told` is called when no more connections are taken: from then on answers should close theirs.
 * `stopJobs` ends long computations that would outlast the server.
 */
export async function closeGracefully(
  server: Server,
  told: () => void,
  stopJobs: () => void,
): Promise<void> {
  await noneWaiting(server);
  const timers: NodeJS.Timeout[] = [];
  await new Promise<unknown>((resolve) => {
    // The HTTP server's own `close` cuts idle connections at once, though a request may be on its way.
    SocketServer.prototype.close.call(server, resolve);
    told();
    timers.push(
      setTimeout(() => {
        timers.push(setInterval(() => server.closeIdleConnections(), 50));
      }, lingerMs),
      setTimeout(stopJobs, stopJobsMs),
      setTimeout(() => server.closeAllConnections(), cutMs),
    );
  });
  for (const timer of timers) clearInterval(timer);
}

const calmTurns = 10;
const mostTurns = 1_000;

/**
 * Waits until no connection waits to be taken: those that do when a server stops listening are
 * reset. The loop takes one in each turn, so that some turns without any show that none is left.
 */
async function noneWaiting(server: Server): Promise<void> {
  let calm = 0;
  const taken = (): void => {
    calm = 0;
  };
  server.on("connection", taken);
  for (let turn = 0; turn < mostTurns && calm < calmTurns; turn += 1) {
    await nextTurn();
    calm += 1;
  }
  server.off("connection", taken);
}
