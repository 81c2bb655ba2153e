import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";

import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";

import { createMcpServer, type McpSettings } from "./mcp-server.ts";

/** What is answered, and how the connection ends. */
export interface StdioSettings extends McpSettings {
  readonly stdin: Readable;
  /** Ends the connection when it is aborted. */
  readonly signal: AbortSignal;
}

/** Answers a client on standard output until it closes our standard input, or until the signal. */
export async function serveOverStdio({ stdin, signal, ...settings }: StdioSettings): Promise<void> {
  const transport = new StdioServerTransport(stdin);
  const connection = serveStdio(() => createMcpServer(settings), { transport });
  await finished(stdin, { writable: false, signal }).catch(() => {});
  await connection.close();
}
