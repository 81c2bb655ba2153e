import type { MiddlewareHandler } from "hono";

/**
 * What every answer tells a browser: it is data, runs nothing, loads nothing, stands in no frame
 * and leaves no copy, unless it says otherwise of itself, as a page does. HSTS is for whoever adds TLS in front.
 */
const headers: readonly (readonly [string, string])[] = [
  ["content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cache-control", "no-store"],
];

/** Sets the headers on every answer, refusals and errors included. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};
