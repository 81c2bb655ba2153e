import type { Server } from "node:http";
import { Server as SocketServer, type Socket } from "node:net";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** How long an open connection may still send a request after the server began to close. */
const lingerMs = 1_000;
/** When long computations are told to stop. */
const stopJobsMs = 8_000;
/** When what is left is cut. */
const cutMs = 9_500;

/** The connections of a server that are open, from now on. */
export function openConnections(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return open;
}

/**
 * Closes a server so that no client sees a reset: takes no new connection, answers what is in
 * flight and what open connections still send, and cuts what is left before ten seconds are over.
 * `told` is called when no more connections are taken: from then on answers should close theirs.
 * `stopJobs` ends long computations that would outlast the server.
 */
export async function closeGracefully(
  server: Server,
  open: ReadonlySet<Socket>,
  { told, stopJobs }: { readonly told: () => void; readonly stopJobs: () => void },
): Promise<void> {
  const resume = await noneWaiting(server, open);
  const timers: NodeJS.Timeout[] = [];
  await new Promise<unknown>((resolve) => {
    // The HTTP server's own `close` cuts idle connections at once, though a request may be on its way.
    SocketServer.prototype.close.call(server, resolve);
    told();
    resume();
    // At the end of a turn, when what came in by then has been read: a connection that holds a request is not idle.
    const closeIdle = async (): Promise<void> => {
      await nextTurn();
      server.closeIdleConnections();
    };
    timers.push(
      setTimeout(() => {
        timers.push(setInterval(() => void closeIdle(), 50));
      }, lingerMs),
      setTimeout(stopJobs, stopJobsMs),
      setTimeout(() => server.closeAllConnections(), cutMs),
    );
  });
  for (const timer of timers) clearInterval(timer);
}

/** So long no connection must have come before the server stops listening, and so long that is waited for at most. */
const calmMs = 50;
const mostMs = 1_000;

/**
 * Waits until no connection waits to be taken, since those that do when a server stops listening are reset. Meanwhile no connection
 * is read from: to answer requests would make turns of the loop long, in which more come to wait, and clients that open a connection
 * for each request would bring new ones for ever. Unanswered they come to rest. Returns what reads on; what was sent waits until then.
 */
async function noneWaiting(server: Server, open: ReadonlySet<Socket>): Promise<() => void> {
  for (const socket of open) socket.pause();
  const began = performance.now();
  let calmSince = began;
  const taken = (socket: Socket): void => {
    calmSince = performance.now();
    // Node begins to read once it has told of a connection.
    process.nextTick(() => socket.pause());
  };
  server.on("connection", taken);
  // At the end of a turn all that waited has been taken, or the next turn takes another.
  for (let now = began; now - calmSince < calmMs && now - began < mostMs; now = performance.now()) {
    await wait(1);
    await nextTurn();
  }
  server.off("connection", taken);
  return () => {
    for (const socket of open) socket.resume();
  };
}
