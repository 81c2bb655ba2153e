import type { HttpBindings } from "@hono/node-server";
import type { AnyTRPCRouter } from "@trpc/server";
import type { Context, MiddlewareHandler } from "hono";

import type { ProcedureMeta } from "../trpc.ts";
import { CallCounter } from "./call-counter.ts";
import { refusal } from "./refusal.ts";

type Env = { Bindings: HttpBindings };

/** How many expensive calls a request makes. */
export type CallsOf = (context: Context<Env>) => number | Promise<number>;

/** Counts the procedures named in a request's address that are expensive. */
export function expensiveProcedures(router: AnyTRPCRouter, prefix: string): CallsOf {
  const procedures = router._def.procedures as Readonly<
    Record<string, { readonly _def: { readonly meta?: ProcedureMeta } }>
  >;
  return (c) => {
    let names: string;
    try {
      names = decodeURIComponent(new URL(c.req.url).pathname.slice(prefix.length));
    } catch {
      return 0; // No procedure has such a name: the router says so.
    }
    return names
      .split(",")
      .filter((name) => Object.hasOwn(procedures, name) && procedures[name]?._def.meta?.expensive)
      .length;
  };
}

/** Counts the calls of tools in a request of the Model Context Protocol: each computes. */
export const toolCalls: CallsOf = async (c) => {
  const body: unknown = await c.req.json().catch(() => undefined);
  const messages = (Array.isArray(body) ? body : [body]) as readonly ({
    method?: unknown;
  } | null)[];
  return messages.filter((message) => message?.method === "tools/call").length;
};

/**
 * Limits the expensive calls of one client in a minute, and of all together at one time, whichever routes they come by. A client
 * is the address at the other end of the connection: headers that claim another are not read.
 */
export function limitExpensiveCalls(settings: {
  readonly perMinute: number;
  readonly atOnce: number;
  readonly now: () => number;
}): (callsOf: CallsOf) => MiddlewareHandler<Env> {
  const { perMinute, atOnce, now } = settings;
  const counter = new CallCounter(perMinute);
  let running = 0;
  return (callsOf) => async (c, next) => {
    const calls = await callsOf(c);
    if (calls === 0) return next();
    if (running + calls > atOnce) {
      return refusal(
        503,
        "SERVICE_UNAVAILABLE",
        "the server is at its limit; try again in a second",
        {
          "retry-after": "1",
        },
      );
    }
    const client = c.env.incoming.socket.remoteAddress ?? "unknown";
    const refused = counter.admit(client, calls, now());
    if (refused !== undefined) {
      const seconds = Math.ceil(refused.waitMs / 1000);
      const message = `at most ${perMinute} assessments or explorations in a minute; try again in ${seconds} s`;
      return refusal(429, "TOO_MANY_REQUESTS", message, { "retry-after": String(seconds) });
    }
    running += calls;
    c.env.outgoing.once("close", () => {
      running -= calls;
    });
    return next();
  };
}
