import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { compress } from "hono/compress";

import type { ServerReleases } from "./server-releases.ts";

/** Serves the releases as files: `/release/current.json` is a manifest, the parts are named by their hashes and never change. */
export function serveReleases(
  app: Hono<{ Bindings: HttpBindings }>,
  releases: ServerReleases,
): void {
  app.use("/release/*", compress());
  app.get("/release/current.json", (c) => {
    c.header("cache-control", "no-cache");
    return c.json(releases.current);
  });
  app.get("/release/:file{[0-9a-f]{64}\\.json}", async (c, next) => {
    const text = await releases.part(c.req.param("file").slice(0, -".json".length));
    if (text === undefined) return next();
    return c.body(text, 200, {
      "content-type": "application/json",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
}
