import { McpServer, type CallToolResult, type ServerContext } from "@modelcontextprotocol/server";
import { problemsInValue } from "@tapeline/documents";
import { TRPCClientError } from "@trpc/client";
import type { z } from "zod";

import manifest from "../../package.json" with { type: "json" };
import { BadInput, type Problem } from "../bad-input.ts";
import type { ApiClient } from "../client.ts";
import type { AppRouter } from "../router.ts";
import type { Tool } from "./tool.ts";
import { tools } from "./tools.ts";

/** What a server of the Model Context Protocol answers with. */
export interface McpSettings {
  /** Answers the calls, wherever it computes. */
  readonly api: ApiClient;
  /** The day of the prices where a call names none; left out or undefined, the release's own. */
  readonly day?: () => string | undefined;
}

/** A server that offers the tools, to be connected to a transport; one for each connection or request. */
export function createMcpServer({ api, day }: McpSettings): McpServer {
  const server = new McpServer(
    { name: "tapeline", title: "Tapeline", version: manifest.version },
    {
      capabilities: { tools: { listChanged: false } },
      instructions:
        "Tapeline tells whether a case needs a custom LLM, what the options cost and what would change the advice. Begin with `assess` on what is known, or with `next-question` to be told what to ask. Pass figures on with their intervals and the day of the receipt; what nobody answered is unknown, not no.",
    },
  );
  for (const tool of tools) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: shown(tool.input),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given, context) => answer(tool, withDay(tool, given, day?.()), api, context),
    );
  }
  return server;
}

/** The schema as clients see it. What they send is checked with the answer: in our words, with the way to put it right. */
function shown(schema: z.ZodObject) {
  const { jsonSchema, version, vendor } = schema["~standard"];
  return {
    "~standard": { version, vendor, jsonSchema, validate: (value: unknown) => ({ value }) },
  };
}

function withDay({ input }: Tool, given: unknown, asOf: string | undefined): unknown {
  return asOf === undefined || !("asOf" in input.shape) ? given : { asOf, ...(given as object) };
}

async function answer(
  { input, answer }: Tool,
  given: unknown,
  api: ApiClient,
  { mcpReq }: ServerContext,
): Promise<CallToolResult> {
  const { signal, _meta } = mcpReq;
  const token = _meta?.progressToken;
  try {
    const read = input.safeParse(given);
    if (!read.success) throw new BadInput(problemsInValue(read.error.issues, given, input));
    const found = await answer(read.data as never, {
      api,
      signal,
      progress({ done, total, what }) {
        if (token === undefined) return;
        const params = { progressToken: token, progress: done, total, message: what };
        void mcpReq.notify({ method: "notifications/progress", params });
      },
    });
    const text = JSON.stringify(found);
    return {
      content: [{ type: "text", text }],
      // As it comes over the wire: without what is undefined.
      structuredContent: JSON.parse(text) as Record<string, unknown>,
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return { content: [{ type: "text", text: wordsOf(error) }], isError: true };
  }
}

/** What went wrong, each problem of the input on a line of its own. */
function wordsOf(error: unknown): string {
  const problems = problemsOf(error);
  if (problems !== undefined)
    return problems
      .map(
        ({ field, expected, found, fix }) =>
          `${field}: expected ${expected}, found ${found}; ${fix}`,
      )
      .join("\n");
  if (error instanceof TRPCClientError) return error.message;
  return "the calculation failed; this is a fault of Tapeline's, please report it with the case";
}

function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof BadInput) return error.problems;
  return error instanceof TRPCClientError
    ? (error as TRPCClientError<AppRouter>).data?.problems
    : undefined;
}
