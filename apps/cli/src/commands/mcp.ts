import type { Command } from "commander";

import { plainCommand, type Perform } from "./command.ts";

/** `mcp`: the API for an assistant, over standard input and output. */
export function mcpCommand(perform: Perform): Command {
  return plainCommand(
    {
      name: "mcp",
      summary: "answer an assistant over the Model Context Protocol",
      arguments: [],
      examples: [
        ["tapeline mcp", "what an assistant starts; it talks over standard input and output"],
        ["tapeline mcp --as-of 2026-11-24", "with the prices of a day"],
        ["tapeline mcp --server http://127.0.0.1:4114", "passes on to a server"],
      ],
      work: async (call) => (await import("../actions/mcp.ts")).mcp(call),
    },
    perform,
  );
}
