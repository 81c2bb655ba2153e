import type { Server } from "node:http";
import { Server as SocketServer } from "node:net";

/** How long an open connection may still send a request after the server began to close. */
const lingerMs = 250;
/** When long computations are told to stop. */
const stopJobsMs = 8_000;
/** When what is left is cut. */
const cutMs = 9_500;

/**
 * Closes a server so that no client sees a reset: takes no new connection, answers what is in
 * flight and what open connections still send, tells them to close, and cuts what is left before
 * ten seconds are over. `stopJobs` ends long computations that would outlast it.
 */
export function closeGracefully(server: Server, stopJobs: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    const done = (): void => {
      for (const timer of timers) clearInterval(timer);
      resolve();
    };
    // Right after the loop has taken all connections that wait: those that it has not would be reset.
    setImmediate(() => {
      // The HTTP server's own `close` cuts idle connections at once, though a request may be on its way.
      SocketServer.prototype.close.call(server, done);
      timers.push(
        setTimeout(() => {
          timers.push(setInterval(() => server.closeIdleConnections(), 50));
        }, lingerMs),
        setTimeout(stopJobs, stopJobsMs),
        setTimeout(() => server.closeAllConnections(), cutMs),
      );
    });
  });
}
