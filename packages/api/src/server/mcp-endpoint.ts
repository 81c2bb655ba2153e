import {
  createMcpHandler,
  localhostAllowedOrigins,
  originValidationResponse,
} from "@modelcontextprotocol/server";

import type { ApiContext } from "../context.ts";
import { createLocalClient } from "../local-client.ts";
import { createMcpServer } from "../mcp/mcp-server.ts";

/** Answers one request. */
export type McpEndpoint = (request: Request, body: unknown) => Promise<Response>;

/**
 * The tools over HTTP. A page of another site, which a browser names as the origin, is turned away: it might have found a way
 * to a server that listens on this machine only.
 */
export function createMcpEndpoint(context: () => ApiContext): McpEndpoint {
  const api = createLocalClient(() => Promise.resolve(context()));
  const handler = createMcpHandler(() => createMcpServer({ api }));
  return async (request, parsedBody) =>
    originValidationResponse(request, localhostAllowedOrigins()) ??
    (await handler.fetch(request, { parsedBody }));
}
