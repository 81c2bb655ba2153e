import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";

import type { JobObserver } from "../job.ts";
import { expensiveCallsAtOnce, expensiveCallsPerMinute, longestRequestMs } from "../limits.ts";
import { createApp } from "./app.ts";
import { closeGracefully, openConnections } from "./graceful-close.ts";

/** What a server serves, and where. */
export interface ServerSettings {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  /** What is said of both, fetched when it is first asked for. */
  readonly texts: () => Promise<Texts>;
  /** What follows from a verdict, fetched when it is first asked for. */
  readonly practice: () => Promise<Practice>;
  /** 4114 if left out; 0 = any that is free. */
  readonly port?: number;
  /** `127.0.0.1` if left out: reachable from this machine only. */
  readonly host?: string;
  /** The day that counts where a call names none; by the clock, UTC, if left out. */
  readonly today?: () => string;
  /** Takes one line of JSON for each request. Nothing is logged if left out. */
  readonly log?: (line: string) => void;
  /** The folder of the pages to serve beside the API; none if left out. */
  readonly site?: string;
  /** Told of long computations. */
  readonly observe?: JobObserver | undefined;
  readonly limits?: {
    readonly perMinute?: number;
    readonly atOnce?: number;
    readonly requestMs?: number;
  };
}

/** A server that answers. */
export interface RunningServer {
  /** Its address, as in `http://127.0.0.1:4114`. */
  readonly url: string;
  /** Answers what is in flight and ends within ten seconds. */
  close(): Promise<void>;
}

export const defaultPort = 4114;

/** A server that could not begin to listen, and what to do about it. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** Starts the API's server. Throws `CannotListen` where the port is taken or not allowed, or no host is named. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { knowledge, prices, texts, practice, observe, limits } = settings;
  const { port = defaultPort, host = "127.0.0.1" } = settings;
  // Node would take an empty name for every address of the machine.
  if (host.trim() === "")
    throw new CannotListen("no host is named; name 127.0.0.1, or 0.0.0.0 for every address");
  const today = settings.today ?? todayByTheClock;
  const stopping = new AbortController();
  const requestMs = limits?.requestMs ?? longestRequestMs;
  let closing = false;
  let closed: Promise<void> | undefined;
  const line = settings.log;
  const app = createApp({
    context: () => ({
      knowledge,
      prices,
      texts,
      practice,
      today: today(),
      observe,
      stopping: stopping.signal,
    }),
    limits: {
      perMinute: limits?.perMinute ?? expensiveCallsPerMinute,
      atOnce: limits?.atOnce ?? expensiveCallsAtOnce,
    },
    now: () => performance.now(),
    closing: () => closing,
    site: settings.site,
    log: line && ((entry) => line(JSON.stringify({ time: new Date().toISOString(), ...entry }))),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      requestTimeout: requestMs,
      headersTimeout: requestMs / 3,
      connectionsCheckingInterval: requestMs / 6,
      keepAliveTimeout: 10_000,
    },
  }) as Server;
  const open = openConnections(server);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: () =>
      (closed ??= closeGracefully(server, open, {
        told: () => (closing = true),
        stopJobs: () => stopping.abort(),
      })),
  };
}

/** Today, UTC: the one place of the API that reads the calendar. */
function todayByTheClock(): string {
  return new Date().toISOString().slice(0, 10);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): CannotListen {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} on ${host} is in use; end the other program, or choose another port`,
    EACCES: `port ${port} on ${host} may not be opened by this user; choose a port above 1023`,
    EADDRNOTAVAIL: `${host} is no address of this machine; 127.0.0.1 is`,
    ENOTFOUND: `${host} is no address of this machine; 127.0.0.1 is`,
  };
  const reason = reasons[error.code ?? ""] ?? `cannot listen on ${host}:${port} (${error.code})`;
  return new CannotListen(reason, { cause: error });
}
