import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";

import type { ApiContext, Release } from "../context.ts";
import type { JobObserver } from "../job.ts";
import { expensiveCallsAtOnce, expensiveCallsPerMinute, longestRequestMs } from "../limits.ts";
import { createApp } from "./app.ts";
import type { Drafts } from "../studio/drafts.ts";
import type { ServerReleases } from "./server-releases.ts";
import { closeGracefully, openConnections } from "./graceful-close.ts";

/** What a server serves, one release for good or those that are held, and where. */
export type ServerSettings = Settings & (Release | HeldReleases);

/** The releases that a server answers on; it closes them when it ends. */
interface HeldReleases {
  readonly releases: ServerReleases;
}

interface Settings {
  /** What editors send along to publish and to draft. Both are off over HTTP if it is left out. */
  readonly editorToken?: string | undefined;
  /** Drafts of changes to the content of a checkout; none if left out. */
  readonly drafts?: Drafts | undefined;
  /** The moment, in UTC, as in `2026-11-26T18:00:00Z`; by the clock if left out. */
  readonly instant?: () => string;
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
  /** The folder of the documentation, which is served under `/docs`; none if left out. */
  readonly docs?: string;
  /** Origins, as in `https://intranet.example`, whose pages may show the widgets and ask for them; none if left out. */
  readonly embedOn?: readonly string[];
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
  const { observe, limits } = settings;
  const releases = "releases" in settings ? settings.releases : undefined;
  const { port = defaultPort, host = "127.0.0.1" } = settings;
  // Node would take an empty name for every address of the machine.
  if (host.trim() === "")
    throw new CannotListen("no host is named; name 127.0.0.1, or 0.0.0.0 for every address");
  const today = settings.today ?? todayByTheClock;
  const instant = settings.instant ?? instantByTheClock;
  const stopping = new AbortController();
  const requestMs = limits?.requestMs ?? longestRequestMs;
  let closing = false;
  let closed: Promise<void> | undefined;
  const line = settings.log;
  const on = (release: Release): ApiContext => ({
    ...release,
    releases,
    drafts: settings.drafts,
    today: today(),
    observe,
    stopping: stopping.signal,
  });
  const app = createApp({
    context: () =>
      on("releases" in settings ? settings.releases.currentRelease : releaseOf(settings)),
    releases: releases && {
      held: releases,
      instant,
      async context(name) {
        const release = await releases.release(name);
        return release && on(release);
      },
    },
    // One that was set to nothing is none.
    editorToken: settings.editorToken || undefined,
    limits: {
      perMinute: limits?.perMinute ?? expensiveCallsPerMinute,
      atOnce: limits?.atOnce ?? expensiveCallsAtOnce,
    },
    now: () => performance.now(),
    closing: () => closing,
    site: settings.site,
    docs: settings.docs,
    embedOn: settings.embedOn ?? [],
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
    close: () => (closed ??= closedGracefully()),
  };

  async function closedGracefully(): Promise<void> {
    await closeGracefully(server, open, {
      told() {
        closing = true;
        // News are awaited for good: who listens asks another server.
        releases?.close();
      },
      stopJobs: () => stopping.abort(),
    });
    await settings.drafts?.close();
  }
}

/** Today, UTC. Here alone the API reads the clock. */
function todayByTheClock(): string {
  return new Date().toISOString().slice(0, 10);
}

/** This moment, UTC. */
function instantByTheClock(): string {
  return new Date().toISOString();
}

function releaseOf({ knowledge, prices, texts, practice }: Release): Release {
  return { knowledge, prices, texts, practice };
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
