import { extname } from "node:path";

import type { HttpBindings } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";

/** Named by what is in them: they never change. */
const named = /-[\w-]{8,}\.\w+$/;

/**
 * What a page of ours may do: run, show and ask what came from here, and nothing else. Styles that a component sets on an
 * element go through its object model, which needs no leave.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the pages that lie in a folder; an address that names no file is the app's own and gets its one page. */
export function serveSite(app: Hono<{ Bindings: HttpBindings }>, folder: string): void {
  const file = serveStatic({ root: folder, precompressed: true });
  const page = serveStatic({ root: folder, path: "index.html", precompressed: true });
  app.get("/*", async (c, next) => {
    const answer =
      (await file(c, nothing)) ?? (extname(c.req.path) === "" ? await page(c, nothing) : undefined);
    if (answer === undefined) return next();
    answer.headers.set("content-security-policy", policy);
    answer.headers.set(
      "cache-control",
      named.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache",
    );
    return answer;
  });
}

const nothing = (): Promise<void> => Promise.resolve();
