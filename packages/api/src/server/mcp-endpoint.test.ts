import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, describe, expect, test } from "vitest";

import { jobLog, reporter } from "../testing/job-log.ts";
import { contractRelease, testDay } from "../testing/release.ts";
import { sampleCase } from "../testing/sample-case.ts";
import { startServer, type RunningServer, type ServerSettings } from "./start-server.ts";

const running: RunningServer[] = [];
const clients: Client[] = [];
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await Promise.all(running.map((server) => server.close()));
});

async function start(settings: Partial<ServerSettings> = {}): Promise<string> {
  const { today: _, ...release } = contractRelease;
  const server = await startServer({ ...release, today: () => testDay, port: 0, ...settings });
  running.push(server);
  return `${server.url}/mcp`;
}

async function connected(address: string): Promise<Client> {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { versionNegotiation: { mode: "auto" } },
  );
  await client.connect(new StreamableHTTPClientTransport(new URL(address)));
  clients.push(client);
  return client;
}

const headers = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};
/** What takes a second to compute. */
const long = { case: sampleCase, worlds: 8192 };
const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "none" } };

function post(address: string, body: unknown, more: object = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(address, { method: "POST", headers: { ...headers, ...more }, body: text });
}

describe("the Model Context Protocol over HTTP", () => {
  test("stops the computation of a call that is given up", async () => {
    const { jobs, write } = jobLog();
    const client = await connected(await start({ observe: reporter(write) }));
    const stop = new AbortController();
    const asked = client.callTool(
      { name: "break-even", arguments: long },
      { signal: stop.signal, onprogress: () => stop.abort(new Error("enough")) },
    );
    await expect(asked).rejects.toThrow("enough");
    await expect.poll(() => jobs.ends, { timeout: 30_000 }).toHaveLength(1);
    expect(jobs.ends[0]).toMatchObject({ path: "assessment.breakEvens", how: "stopped" });
  });

  test("stops the computation of a client of an older protocol that hangs up", async () => {
    const { jobs, write } = jobLog();
    const address = await start({ observe: reporter(write) });
    const params = { name: "break-even", arguments: long };
    const stop = new AbortController();
    const asked = fetch(address, {
      method: "POST",
      headers,
      body: JSON.stringify({ ...call, params }),
      signal: stop.signal,
    }).then(
      (answer) => answer.text(),
      (error: Error) => error.name,
    );
    await expect.poll(() => jobs.steps, { interval: 5, timeout: 30_000 }).toBeGreaterThan(0);
    stop.abort();
    expect(await asked).toBe("AbortError");
    await expect.poll(() => jobs.ends, { timeout: 30_000 }).toHaveLength(1);
    expect(jobs.ends[0]).toMatchObject({ path: "assessment.breakEvens", how: "stopped" });
  });

  test("counts each call of a tool among the expensive calls, and nothing else", async () => {
    const address = await start({ limits: { perMinute: 3 } });
    await connected(address);
    const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    for (let go = 0; go < 5; go += 1) expect((await post(address, list)).status).toBe(200);
    expect((await post(address, [call, call])).status).toBe(200);
    const assess = address.replace("/mcp", "/trpc/assessment.assess");
    expect((await post(assess, { case: {} })).status).toBe(400);
    const refused = await post(address, call);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post(assess, { case: {} })).status).toBe(429);
    const many = await start({ limits: { atOnce: 1 } });
    expect((await post(many, [call, call])).status).toBe(503);
  });

  test("turns away pages of other sites, what is no JSON and what is too large", async () => {
    const address = await start();
    const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    expect((await post(address, list, { origin: "https://other.example" })).status).toBe(403);
    expect((await post(address, list, { origin: new URL(address).origin })).status).toBe(200);
    const broken = await post(address, "{ no json");
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain("expected a body of JSON");
    expect((await post(address, { text: "x".repeat(1_000_001) })).status).toBe(413);
    expect((await fetch(address)).status).toBe(405);
    expect((await post(address, list)).headers.get("content-security-policy")).toContain("'none'");
  });

  test("says nothing of a fault of its own but that it is one", async () => {
    const texts = () => Promise.reject(new Error("canary"));
    const client = await connected(await start({ texts }));
    const answer = await client.callTool({ name: "price", arguments: { model: "gpt" } });
    expect(answer.isError).toBe(true);
    expect(JSON.stringify(answer)).toContain("a fault of Tapeline's");
    expect(JSON.stringify(answer)).not.toContain("canary");
  });
});
