import { request } from "node:http";
import { connect } from "node:net";

import { afterAll, describe, expect, test } from "vitest";

import { createHttpClient } from "../client.ts";
import { smallRelease, testDay } from "../testing/release.ts";
import {
  CannotListen,
  startServer,
  type RunningServer,
  type ServerSettings,
} from "./start-server.ts";

const running: RunningServer[] = [];
afterAll(async () => {
  await Promise.all(running.map((server) => server.close()));
});

async function start(settings: Partial<ServerSettings> = {}): Promise<RunningServer> {
  const server = await startServer({ ...smallRelease, today: () => testDay, port: 0, ...settings });
  running.push(server);
  return server;
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** An expensive request that costs the server nothing: its case is refused. */
const badCase = { case: {} };

describe("the server", () => {
  test("says that it is well, and on which release and day", async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/api/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: "ok",
      content: smallRelease.knowledge.version,
      prices: "2026-11-01",
      today: testDay,
    });
  });

  test("listens on this machine only unless told otherwise", async () => {
    expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test("refuses an empty host, which Node would take for every address", async () => {
    const server = startServer({ ...smallRelease, today: () => testDay, port: 0, host: "" });
    await expect(server).rejects.toThrow(CannotListen);
    await expect(server).rejects.toThrow("no host is named; name 127.0.0.1");
  });

  test("says in a sentence that its port is taken", async () => {
    const port = Number(new URL((await start()).url).port);
    const second = startServer({ ...smallRelease, today: () => testDay, port });
    await expect(second).rejects.toThrow(CannotListen);
    await expect(second).rejects.toThrow(
      `port ${port} on 127.0.0.1 is in use; end the other program, or choose another port`,
    );
  });

  test("says in a sentence that its host is not of this machine", async () => {
    const elsewhere = startServer({
      ...smallRelease,
      today: () => testDay,
      port: 0,
      host: "192.0.2.1",
    });
    await expect(elsewhere).rejects.toThrow("192.0.2.1 is no address of this machine");
  });

  test("reads the day anew for each request", async () => {
    let day = "2026-11-24";
    const { url } = await start({ today: () => day });
    const client = createHttpClient(url);
    expect((await client.knowledge.about.query()).today).toBe("2026-11-24");
    day = "2026-11-25";
    expect((await client.knowledge.about.query()).today).toBe("2026-11-25");
  });

  test("sends the same headers with every answer", async () => {
    const { url } = await start({ limits: { perMinute: 1 } });
    const answers = [
      await fetch(`${url}/api/health`),
      await fetch(`${url}/nowhere`),
      await fetch(`${url}/trpc/knowledge.about`),
      await fetch(`${url}/trpc/no.such`),
      await post(`${url}/trpc/assessment.assess`, badCase),
      await post(`${url}/trpc/assessment.assess`, badCase),
      await post(`${url}/trpc/knowledge.find`, "x".repeat(1_000_001)),
      await post(`${url}/trpc/knowledge.find`, "{ no json"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 404, 400, 429, 413, 400]);
    for (const { headers } of answers) {
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  test("refuses a body over the limit, also where its length is not stated", async () => {
    const { url } = await start();
    const client = createHttpClient(url);
    await expect(
      client.knowledge.find.query({ words: "x".repeat(1_100_000) }),
    ).rejects.toMatchObject({
      data: { code: "PAYLOAD_TOO_LARGE", httpStatus: 413 },
    });
    const chunks = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)),
    });
    const init = { method: "POST", body: chunks, duplex: "half" } as RequestInit;
    const status = await fetch(`${url}/trpc/knowledge.find`, init).then(
      (answer) => answer.status,
      () => "connection ended",
    );
    expect([413, "connection ended"]).toContain(status);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  test.each([
    "POST /trpc/knowledge.find HT",
    "POST /trpc/knowledge.find HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
  ])("does not wait for ever for a request that began as %j", async (beginning) => {
    const { url } = await start({ limits: { requestMs: 600 } });
    const { port } = new URL(url);
    const started = performance.now();
    const answer = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(beginning));
      socket.setEncoding("utf8").on("data", (part) => (text += part));
      socket.on("close", () => resolve(text)).on("error", reject);
    });
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("sends every refusal as JSON", async () => {
    const { url } = await start();
    const names = Array.from({ length: 11 }, () => "knowledge.about").join(",");
    const answers = [
      await fetch(`${url}/trpc/knowledge.find`, { method: "POST", body: "{}" }),
      await fetch(`${url}/trpc/${names}?batch=1`),
      await post(`${url}/trpc/knowledge.find`, "{ no json"),
      await fetch(`${url}/trpc/no.such`),
      await fetch(`${url}/nowhere`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([415, 400, 400, 404, 404]);
    for (const answer of answers) {
      expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
      expect(JSON.stringify(await answer.json())).toContain('"code"');
    }
  });

  test.each([
    ["header", "", { "last-event-id": "7" }],
    ["address", "?lastEventId=7", {}],
  ])(
    "computes a stream anew for a client that names its last event in the %s",
    async (_, query, headers) => {
      const { url } = await start();
      const stream = async (more: string, sent: Record<string, string>): Promise<string[]> => {
        const answer = await post(
          `${url}/trpc/assessment.breakEvens${more}`,
          { case: { title: "t" } },
          { accept: "text/event-stream", ...sent },
        );
        expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
        return (await answer.text()).split("\n").filter((line) => line.startsWith("data: {"));
      };
      const first = await stream("", {});
      expect(first.at(-1)).toContain('"result"');
      expect(await stream(query, headers)).toEqual(first);
    },
  );

  test("answers at most ten calls in one request", async () => {
    const { url } = await start();
    const names = Array.from({ length: 11 }, () => "knowledge.about").join(",");
    expect((await fetch(`${url}/trpc/${names}?batch=1`)).status).toBe(400);
    const client = createHttpClient(url);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => client.knowledge.about.query()),
    );
    expect(answers).toHaveLength(25);
  });

  test("keeps no stack trace in an error, and no word of the case in the log", async () => {
    const lines: string[] = [];
    const { url } = await start({ log: (line) => lines.push(line) });
    const answer = await post(`${url}/trpc/assessment.assess`, {
      case: { title: "secret plan", answers: { gap: "canary" } },
    });
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).not.toMatch(/stack|\.ts:|node_modules/);
    expect(JSON.parse(text)).toMatchObject({
      error: { data: { problems: [{ field: "answers.gap", found: 'the text "canary"' }] } },
    });
    await fetch(`${url}/trpc/knowledge.find?input=${encodeURIComponent('{"words":"canary"}')}`);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "info", method: "POST", path: "/trpc/assessment.assess", status: 400 },
      { level: "info", method: "GET", path: "/trpc/knowledge.find", status: 200 },
    ]);
    expect(lines.join("")).not.toMatch(/canary|secret/);
    expect(lines.every((line) => !line.includes("\n"))).toBe(true);
  });
});

describe("the limit on expensive calls", () => {
  test("turns away the 61st of a minute with the seconds to wait, and nothing else", async () => {
    const { url } = await start();
    const assess = (headers = {}) => post(`${url}/trpc/assessment.assess`, badCase, headers);
    for (let call = 1; call <= 60; call += 1) expect((await assess()).status).toBe(400);
    const refused = await assess();
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await fetch(`${url}/trpc/knowledge.about`)).status).toBe(200);
    const forged = {
      "x-forwarded-for": "198.51.100.7",
      "x-real-ip": "198.51.100.7",
      forwarded: "for=198.51.100.7",
    };
    expect((await assess(forged)).status).toBe(429);
    const client = createHttpClient(url);
    await expect(client.assessment.assess.query(badCase)).rejects.toMatchObject({
      data: { code: "TOO_MANY_REQUESTS" },
    });
    await expect(
      new Promise((_, onError) => client.assessment.flips.subscribe(badCase, { onError })),
    ).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
  });

  test("leaves a second client alone", async () => {
    const { url } = await start({ limits: { perMinute: 1 }, host: "127.0.0.1" });
    const from = (localAddress: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const options = {
          method: "POST",
          localAddress,
          headers: { "content-type": "application/json" },
        };
        request(`${url}/trpc/assessment.assess`, options, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on("error", reject)
          .end(JSON.stringify(badCase));
      });
    expect(await from("127.0.0.1")).toBe(400);
    expect(await from("127.0.0.1")).toBe(429);
    expect(await from("127.0.0.2")).toBe(400);
  });

  test("counts each call of a batch, and names written in another way", async () => {
    const { url } = await start({ limits: { perMinute: 3 } });
    const names = "assessment.assess,knowledge.about,%61ssessment.compare";
    expect((await post(`${url}/trpc/${names}?batch=1`, { 0: badCase, 2: badCase })).status).toBe(
      207,
    );
    const two = "assessment.assess%2Cassessment.assess";
    expect((await post(`${url}/trpc/${two}?batch=1`, { 0: badCase, 1: badCase })).status).toBe(429);
    expect((await post(`${url}/trpc/assessment.assess`, badCase)).status).toBe(400);
    expect((await post(`${url}/trpc/assessment.assess`, badCase)).status).toBe(429);
  });

  test("refuses more at once than the server works on", async () => {
    const { url } = await start({ limits: { atOnce: 1 } });
    const two = "assessment.assess,assessment.assess";
    const answer = await post(`${url}/trpc/${two}?batch=1`, { 0: badCase, 1: badCase });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect((await post(`${url}/trpc/assessment.assess`, badCase)).status).toBe(400);
    expect((await post(`${url}/trpc/assessment.assess`, badCase)).status).toBe(400);
  });
});
