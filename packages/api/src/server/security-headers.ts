import type { MiddlewareHandler } from "hono";

/**
 * What every answer tells a browser: it is data, runs nothing, loads nothing, stands in no frame
 * and leaves no copy. HSTS is for whoever adds TLS in front.
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
  for (const [name, value] of headers) c.res.headers.set(name, value);
};
