import type { HttpBindings } from "@hono/node-server";
import { engineVersion } from "@tapeline/engine";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";

import type { ApiContext } from "../context.ts";
import { maxBatch, maxBodyBytes, releaseHeader } from "../limits.ts";
import type { OpenApiDocument } from "../openapi/open-api-document.ts";
import { appRouter } from "../router.ts";
import { serveDocs } from "./docs.ts";
import { allowPagesOf } from "./embedding.ts";
import { expensiveProcedures, limitExpensiveCalls, toolCalls } from "./expensive-calls.ts";
import type { McpEndpoint } from "./mcp-endpoint.ts";
import { logRequests, type Log } from "./request-log.ts";
import { isEditors, takeReleases } from "./publishing.ts";
import { refusal } from "./refusal.ts";
import { serveReleases } from "./release-files.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerReleases } from "./server-releases.ts";
import { serveSite } from "./site.ts";

const prefix = "/trpc/";

/** The server's routes: the router, whether it is well, and the pages if there are any. */
export function createApp(settings: {
  readonly context: () => ApiContext;
  /** The releases that are held, and how calls on another than the current one are answered. */
  readonly releases:
    | {
        readonly held: ServerReleases;
        readonly instant: () => string;
        readonly context: (name: string) => Promise<ApiContext | undefined>;
      }
    | undefined;
  /** What editors send along to publish and to draft. */
  readonly editorToken: string | undefined;
  readonly limits: { readonly perMinute: number; readonly atOnce: number };
  readonly now: () => number;
  readonly closing: () => boolean;
  readonly log: Log | undefined;
  readonly site: string | undefined;
  readonly docs: string | undefined;
  readonly embedOn: readonly string[];
}): Hono<{ Bindings: HttpBindings }> {
  const { context, releases, editorToken, limits, now, closing, log, site, docs, embedOn } =
    settings;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const contextFor = async (name: string | undefined): Promise<ApiContext> => {
    if (name === undefined) return context();
    const found = await releases?.context(name);
    if (found !== undefined) return found;
    throw new TRPCError({
      code: "NOT_FOUND",
      message: `this server does not hold release ${name.slice(0, 100)}; ask it for its list: tapeline release list --server <url>`,
    });
  };
  if (log !== undefined) app.use(logRequests(log, now));
  app.use(securityHeaders);
  if (embedOn.length > 0) allowPagesOf(app, embedOn);
  // Tells clients to come back on a new connection, which another server may take.
  app.use(async (c, next) => {
    await next();
    if (closing()) c.res.headers.set("connection", "close");
  });
  app.get("/api/health", (c) => {
    const { knowledge, prices, today } = context();
    return c.json({
      status: closing() ? "closing" : "ok",
      content: knowledge.version,
      prices: prices.recordedUntil,
      today,
    });
  });
  if (releases !== undefined) {
    serveReleases(app, releases.held);
    takeReleases(app, { releases: releases.held, editorToken, now: releases.instant });
  }
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () =>
        // The rest of the body is not read, so nothing more can be asked on this connection.
        refusal(413, "PAYLOAD_TOO_LARGE", `expected a body of at most ${maxBodyBytes / 1e6} MB`, {
          connection: "close",
        }),
    }),
  );
  const limited = limitExpensiveCalls({ ...limits, now });
  app.use(`${prefix}*`, limited(expensiveProcedures(appRouter, prefix)));
  app.all(`${prefix}*`, async (c) =>
    asJson(
      await fetchRequestHandler({
        endpoint: prefix.slice(0, -1),
        req: c.req.raw,
        router: appRouter,
        createContext: async () => ({
          ...(await contextFor(c.req.header(releaseHeader))),
          isEditor:
            editorToken === undefined
              ? undefined
              : isEditors(c.req.header("authorization"), editorToken),
        }),
        allowMethodOverride: true,
        maxBatchSize: maxBatch,
        onError({ error, path }) {
          if (error.code !== "INTERNAL_SERVER_ERROR") return;
          const { name, stack } = error.cause ?? error;
          // Where it happened, but not what was said: a message may quote the case.
          log?.({
            level: "error",
            path,
            error: name,
            at: stack?.split("\n").find(isFrame)?.trim(),
          });
        },
      }),
    ),
  );
  let described: Promise<OpenApiDocument> | undefined;
  app.get("/openapi.json", compress(), async (c) => {
    // Made for the first who asks: most servers are never asked.
    described ??= import("../openapi/open-api-document.ts").then(({ openApiDocument }) =>
      openApiDocument(appRouter, engineVersion),
    );
    return c.json(await described);
  });
  let endpoint: Promise<McpEndpoint> | undefined;
  app.all("/mcp", limited(toolCalls), async (c) => {
    // Loaded for the first who asks: most servers are never asked.
    endpoint ??= import("./mcp-endpoint.ts").then(({ createMcpEndpoint }) =>
      createMcpEndpoint(context),
    );
    const answer = await endpoint;
    if (c.req.method !== "POST") return answer(c.req.raw, undefined);
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined) return refusal(400, "PARSE_ERROR", "expected a body of JSON");
    return answer(c.req.raw, body);
  });
  if (docs !== undefined) serveDocs(app, docs);
  if (site !== undefined) serveSite(app, site);
  app.notFound(() => refusal(404, "NOT_FOUND", "there is nothing here; the API is under /trpc"));
  app.onError((error) => {
    log?.({ level: "error", error: error.name });
    return refusal(500, "INTERNAL_SERVER_ERROR", "the server failed; please report it");
  });
  return app;
}

/** Names the type of errors that the router writes before it knows the call: they are JSON, and no plain text. */
function asJson(answer: Response): Response {
  const type = answer.headers.get("content-type");
  if (answer.status < 400 || (type !== null && !type.startsWith("text/plain"))) return answer;
  const headers = new Headers(answer.headers);
  headers.set("content-type", "application/json");
  return new Response(answer.body, { status: answer.status, headers });
}

function isFrame(line: string): boolean {
  return line.trimStart().startsWith("at ");
}
