import { createHash, timingSafeEqual } from "node:crypto";

import type { HttpBindings } from "@hono/node-server";
import { problemsInValue } from "@tapeline/documents";
import { StoreError } from "@tapeline/store";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

import { badRequest } from "../bad-request.ts";
import { maxReleaseBytes } from "../limits.ts";
import { orderSchema } from "../releases/order-schema.ts";
import { refusal } from "./refusal.ts";
import type { ServerReleases } from "./server-releases.ts";

/** Takes releases at `POST /api/releases` from those who hold the editors' token. Without a token nothing is taken. */
export function takeReleases(
  app: Hono<{ Bindings: HttpBindings }>,
  settings: {
    readonly releases: ServerReleases;
    readonly editorToken: string | undefined;
    readonly now: () => string;
  },
): void {
  const { releases, editorToken, now } = settings;
  app.use("/api/releases", async (c, next) => {
    if (editorToken === undefined)
      return refusal(
        403,
        "FORBIDDEN",
        "publishing over HTTP is off: this server was started without TAPELINE_EDITOR_TOKEN",
      );
    if (!isEditors(c.req.header("authorization"), editorToken))
      return refusal(
        401,
        "UNAUTHORIZED",
        "expected the editors' token of this server; set TAPELINE_EDITOR_TOKEN to it",
        { "www-authenticate": "Bearer" },
      );
    return next();
  });
  const limit = bodyLimit({
    maxSize: maxReleaseBytes,
    onError: () =>
      refusal(
        413,
        "PAYLOAD_TOO_LARGE",
        `expected a release of at most ${maxReleaseBytes / 1e6} MB`,
        { connection: "close" },
      ),
  });
  app.post("/api/releases", limit, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const asked = orderSchema.safeParse(body);
    if (!asked.success) {
      const { message } = badRequest(problemsInValue(asked.error.issues, body));
      return refusal(400, "BAD_REQUEST", message);
    }
    const given = { by: asked.data.by, because: asked.data.because, at: now() };
    try {
      return c.json(
        asked.data.operation === "publish"
          ? await releases.publish(asked.data.release, given, asked.data.from)
          : await releases.rollback(given, asked.data.to),
      );
    } catch (error) {
      if (error instanceof StoreError) return refusal(409, "CONFLICT", error.message);
      throw error;
    }
  });
}

/** Whether a call came with the editors' token; where the server has none, no call does. */
export const isEditors = (authorization: string | undefined, token: string | undefined): boolean =>
  token !== undefined && isSame(authorization ?? "", `Bearer ${token}`);

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
function isSame(one: string, other: string): boolean {
  const hash = (secret: string): Buffer => createHash("sha256").update(secret).digest();
  return timingSafeEqual(hash(one), hash(other));
}
