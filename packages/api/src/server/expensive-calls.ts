import type { MiddlewareHandler } from "hono";
import type { AnyTRPCRouter } from "@trpc/server";
import type { HttpBindings } from "@hono/node-server";

import type { ProcedureMeta } from "../trpc.ts";
import { CallCounter } from "./call-counter.ts";
import { refusal } from "./refusal.ts";

/** How many of the procedures that a request names are expensive. */
function expensiveCallsOf(router: AnyTRPCRouter, namesInAddress: string): number {
  const procedures = router._def.procedures as Readonly<
    Record<string, { readonly _def: { readonly meta?: ProcedureMeta } }>
  >;
  let names: string;
  try {
    names = decodeURIComponent(namesInAddress);
  } catch {
    return 0; // No procedure has such a name: the router says so.
  }
  return names
    .split(",")
    .filter((name) => Object.hasOwn(procedures, name) && procedures[name]?._def.meta?.expensive)
    .length;
}

/**
 * Limits the expensive calls of one client in a minute, and of all together at one time. A client
 * is the address at the other end of the connection: headers that claim another are not read.
 */
export function limitExpensiveCalls(settings: {
  readonly router: AnyTRPCRouter;
  readonly prefix: string;
  readonly perMinute: number;
  readonly atOnce: number;
  readonly now: () => number;
}): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const { router, prefix, perMinute, atOnce, now } = settings;
  const counter = new CallCounter(perMinute);
  let running = 0;
  return async (c, next) => {
    const path = new URL(c.req.url).pathname.slice(prefix.length);
    const calls = expensiveCallsOf(router, path);
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
