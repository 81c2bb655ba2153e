import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { cors } from "hono/cors";

const dayInSeconds = 86_400;

/**
 * Lets pages of these origins, as in `https://intranet.example`, load the widgets and ask what widgets ask. Pages of anybody else may
 * not, so a page that somebody happens to visit can ask nothing of a server on their machine. No header but the type of the body is
 * let through: what needs a token cannot be done from there.
 */
export function allowPagesOf(
  app: Hono<{ Bindings: HttpBindings }>,
  origins: readonly string[],
): void {
  const shared = cors({
    origin: [...origins],
    allowMethods: ["GET", "POST"],
    allowHeaders: ["content-type"],
    maxAge: dayInSeconds,
  });
  for (const path of ["/docs/embed.js", "/trpc/*"]) app.use(path, shared);
}
