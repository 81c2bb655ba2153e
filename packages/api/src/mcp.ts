/** Tools for an assistant, over the Model Context Protocol. */
export { createMcpServer, type McpSettings } from "./mcp/mcp-server.ts";
export { serveOverStdio, type StdioSettings } from "./mcp/over-stdio.ts";
