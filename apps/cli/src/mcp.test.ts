import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import {
  Client,
  StreamableHTTPClientTransport,
  type Transport,
} from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { createLocalClient, resultOf } from "@tapeline/api";
import type { Receipt } from "@tapeline/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { release } from "./release.ts";
import { runHere } from "./testing/run-here.ts";
import { mainSource, nodeProgram } from "./testing/spawn-cli.ts";

const day = "2026-11-24";
const given = {
  title: "Support replies",
  answers: { requestsPerMonth: "200k", minimumPassRate: 90, gap: "knowledge" },
};
const here = createLocalClient({ ...release, today: day });
const args = [
  "--conditions=@tapeline/source",
  "--disable-warning=ExperimentalWarning",
  fileURLToPath(mainSource),
];

const started: ChildProcess[] = [];
const clients: Client[] = [];
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  for (const child of started) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});

/** A server in a process of its own, and its address. */
async function serve(): Promise<string> {
  const flags = ["serve", "--port", "0", "--as-of", day];
  const child = spawn(nodeProgram, [...args, ...flags], { stdio: ["ignore", "pipe", "ignore"] });
  started.push(child);
  const ended = once(child, "exit").then(() => Promise.reject(new Error("the server ended")));
  const said = once(createInterface({ input: child.stdout }), "line");
  const [line] = (await Promise.race([said, ended])) as [string];
  ended.catch(() => {});
  return line;
}

async function connected(transport: Transport, mode: "auto" | "legacy"): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
  await client.connect(transport);
  clients.push(client);
  return client;
}

const stdio = (...flags: string[]): StdioClientTransport =>
  new StdioClientTransport({
    command: nodeProgram,
    args: [...args, "mcp", ...flags],
    stderr: "ignore",
  });

const transports = [
  {
    name: "stdio",
    connect: () => connected(stdio("--as-of", day), "legacy"),
  },
  {
    name: "HTTP",
    connect: async () =>
      connected(new StreamableHTTPClientTransport(new URL("/mcp", await serve())), "auto"),
  },
  {
    name: "a server behind it",
    connect: async () => connected(stdio("--server", await serve()), "auto"),
  },
];

describe.each(transports)("over $name", ({ connect }) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });

  /** What a tool answers, as data. */
  async function ask<Answer>(name: string, input: object): Promise<Answer> {
    const { structuredContent, content, isError } = await client.callTool({
      name,
      arguments: { ...input },
    });
    expect(isError, JSON.stringify(content).slice(0, 500)).not.toBe(true);
    // Assistants that read text alone are told the same.
    expect(content).toEqual([{ type: "text", text: JSON.stringify(structuredContent) }]);
    return structuredContent as Answer;
  }

  async function refusalOf(name: string, input: object): Promise<string> {
    const { content, isError } = await client.callTool({ name, arguments: { ...input } });
    expect(isError).toBe(true);
    return content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  }

  test("lists tools with schemas and what they do", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "assess",
      "questions",
      "next-question",
      "explain",
      "price",
      "break-even",
    ]);
    const assess = tools.find(({ name }) => name === "assess");
    expect(assess?.inputSchema.required).toEqual(["case"]);
    expect(assess?.inputSchema.properties).toHaveProperty("asOf");
    for (const { description, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(50);
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(JSON.stringify(tools).length).toBeLessThan(20_000);
  });

  test("assesses a case as the API does, with a receipt that replays", async () => {
    const told = await ask<{ answer: string; headline: string; receipt: Receipt }>("assess", {
      case: given,
    });
    const verdict = await here.assessment.assess.query({ case: given, asOf: day });
    expect(told.answer).toBe(verdict.answer);
    expect(told.headline).toBe(verdict.headline);
    expect(told.receipt).toEqual(verdict.receipt);
    const { differences } = await here.assessment.replay.query({
      case: given,
      receipt: told.receipt,
    });
    expect(differences).toEqual([]);
  });

  test("asks the same next question, and leaves one aside", async () => {
    type Next = { question: { fact: string }; receipt: Receipt };
    const few = { case: given, worlds: 256 };
    const next = await ask<Next>("next-question", few);
    const same = await resultOf(here.assessment.nextQuestion, { ...few, asOf: day });
    expect(next.question.fact).toBe(same.question?.fact);
    expect(next.receipt.asOf).toBe(day);
    const other = await ask<Next>("next-question", { ...few, skip: [next.question.fact] });
    expect(other.question.fact).not.toBe(next.question.fact);
  });

  test("explains a number with its formula, its sources and a receipt", async () => {
    const what = "options.api-retrieval.cost.p50";
    const told = await ask<{ formula: string; receipt: Receipt }>("explain", { case: given, what });
    const same = await here.assessment.explain.query({ case: given, what, asOf: day });
    expect(told.formula).toBe(same.formula);
    expect(told.receipt.contentDigest).toBe(release.knowledge.digest);
  });

  test("tells prices of a day with where they were read", async () => {
    const told = await ask<{ id: string; offers: readonly object[]; receipt: object }>("price", {
      model: "openai/gpt-4.1",
      asOf: "2026-11-01",
    });
    expect(told.id).toBe("openai/gpt-4.1");
    expect(told.offers[0]).toHaveProperty("price.source.url");
    expect(told.receipt).toEqual({
      prices: release.prices.digest,
      asOf: "2026-11-01",
      knownOn: "2026-11-01",
    });
  });

  test("computes break-evens as the API does", async () => {
    const input = { case: given, worlds: 256 };
    const told = await ask<{ breakEvens: unknown }>("break-even", input);
    const same = await resultOf(here.assessment.breakEvens, { ...input, asOf: day });
    expect(told.breakEvens).toEqual(JSON.parse(JSON.stringify(same)));
  });

  test("lists what can be answered, with units and values", async () => {
    const { questions } = await ask<{ questions: readonly { fact: string; values?: unknown }[] }>(
      "questions",
      {},
    );
    expect(questions.find(({ fact }) => fact === "gap")?.values).toContain("knowledge");
    expect(questions).toContainEqual(
      expect.objectContaining({ fact: "requestsPerMonth", unit: "requests/month" }),
    );
  });

  test("says of a slip which field it is in, what was expected and what to do", async () => {
    const slip = { ...given, answers: { requestPerMonth: 5, gap: "knowlege" } };
    const words = await refusalOf("assess", { case: slip });
    expect(words).toContain("answers.requestPerMonth: expected ");
    expect(words).toContain("requestsPerMonth");
    expect(words).toContain('found the text "knowlege"');
    expect(words.split("\n").length).toBeGreaterThan(1);
    expect(await refusalOf("assess", {})).toMatch(/^case: expected /);
    expect(await refusalOf("assess", { case: given, asOf: "soon" })).toMatch(/^asOf: expected /);
    expect(await refusalOf("price", { model: "gpt-4.1-minni" })).toContain("openai/gpt-4.1-mini");
    expect(await refusalOf("explain", { case: given, what: "requestPerMonth" })).toContain(
      "did you mean requestsPerMonth",
    );
  });

  test("stops when the call is given up, and answers the next", async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const call = client.callTool(
      { name: "break-even", arguments: { case: given, worlds: 8192 } },
      {
        signal: stop.signal,
        onprogress({ progress }) {
          seen.push(progress);
          stop.abort(new Error("enough"));
        },
      },
    );
    await expect(call).rejects.toThrow("enough");
    expect(seen.length).toBeGreaterThan(0);
    await ask("questions", {});
  });
});

test("answers from the release that is named, and from no other", async () => {
  const { code, out, err } = await runHere(["mcp", "--release", "none-of-this-name"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("none-of-this-name");
});

test("ends when its client has gone, with nothing but messages on standard output", async () => {
  const child = spawn(nodeProgram, [...args, "mcp"], { stdio: "pipe" });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  const opening = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "test", version: "1.0.0" },
    },
  };
  child.stdin.write(`${JSON.stringify(opening)}\n`);
  await once(child.stdout, "data");
  child.stdin.end();
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({ id: 1, result: { serverInfo: { name: "tapeline" } } });
});
