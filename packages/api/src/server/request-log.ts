import type { MiddlewareHandler } from "hono";

/** Takes what is worth a line in the log. */
export type Log = (entry: Readonly<Record<string, string | number | undefined>>) => void;

/**
 * One entry for each request: what was asked, the status, and how long the answer took. Addresses
 * are kept without their query and bodies not at all: they hold what people tell of their case.
 */
export function logRequests(log: Log, now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const start = now();
    await next();
    log({
      level: "info",
      method: c.req.method,
      path: new URL(c.req.url).pathname,
      status: c.res.status,
      ms: Math.round(now() - start),
    });
  };
}
