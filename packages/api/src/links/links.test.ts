import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { createTRPCClient, httpLink, splitLink, type TRPCLink } from "@trpc/client";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, describe, expect, test } from "vitest";

import { follow } from "../follow.ts";
import {
  countingRouter,
  type CountingLog,
  type CountingRouter,
} from "../testing/counting-router.ts";
import { httpStreamLink } from "./http-stream-link.ts";
import { localLink } from "./local-link.ts";
import { portLink } from "./port-link.ts";
import { servePort } from "./serve-port.ts";

const log: CountingLog = { counted: 0, ended: 0 };
const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

function overPort(): TRPCLink<CountingRouter> {
  const { port1, port2 } = new MessageChannel();
  servePort(port2, countingRouter, () => ({ log }));
  closers.push(() => port1.close());
  return portLink(port1);
}

async function overHttp(): Promise<TRPCLink<CountingRouter>> {
  const server = createAdaptorServer({
    fetch: (req) =>
      fetchRequestHandler({
        endpoint: "/trpc",
        req,
        router: countingRouter,
        createContext: () => ({ log }),
        allowMethodOverride: true,
      }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closers.push(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/trpc`;
  return splitLink<CountingRouter>({
    condition: ({ type }) => type === "subscription",
    true: httpStreamLink({ url, fetch: (...call) => fetch(...call) }),
    false: httpLink({ url, methodOverride: "POST" }),
  });
}

const transports = [
  ["in process", localLink(countingRouter, () => ({ log }))],
  ["through a port", overPort()],
  ["over HTTP", await overHttp()],
] as const;

async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}

describe.each(transports)("a link %s", (_name, link) => {
  const client = createTRPCClient<CountingRouter>({ links: [link] });

  test("carries a question and its answer", async () => {
    expect(await client.twice.query(21)).toEqual({ result: 42 });
    expect(await client.nothing.query()).toBeUndefined();
  });

  test("keeps answers apart that cross", async () => {
    const answers = await Promise.all([1, 2, 3].map((value) => client.twice.query(value)));
    expect(answers.map(({ result }) => result)).toEqual([2, 4, 6]);
  });

  test("carries an error's code and message", async () => {
    await expect(client.missing.query()).rejects.toMatchObject({
      message: "no such thing",
      data: { code: "NOT_FOUND", path: "missing" },
    });
    await expect(client.twice.query("x" as never)).rejects.toMatchObject({
      data: { code: "BAD_REQUEST" },
    });
    await expect(client.broken.query()).rejects.toMatchObject({
      data: { code: "INTERNAL_SERVER_ERROR" },
    });
  });

  test("carries a stream to its end", async () => {
    const counts: number[] = [];
    for await (const { count, text } of follow(client.upTo, { count: 300 })) {
      counts.push(count);
      expect(text).toBe("line\n\nbreak: ü 🧵");
    }
    expect(counts).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
  });

  test("ends a stream with the error that ended it", async () => {
    const counts: number[] = [];
    const stream = follow(client.upTo, { count: 9, failAt: 4 });
    const reading = async (): Promise<void> => {
      for await (const { count } of stream) counts.push(count);
    };
    await expect(reading()).rejects.toMatchObject({
      message: "no more",
      data: { code: "CONFLICT" },
    });
    expect(counts).toEqual([1, 2, 3]);
  });

  test("ends the work when the reader leaves", async () => {
    const before = log.ended;
    for await (const { count } of follow(client.upTo, { count: 1e9 })) if (count >= 3) break;
    await quiet();
    expect(log.ended).toBe(before + 1);
    const counted = log.counted;
    await quiet();
    expect(log.counted).toBe(counted);
  });

  test("ends the work when its signal is aborted, and says so", async () => {
    const before = log.ended;
    const stop = new AbortController();
    const reading = async (): Promise<void> => {
      const stream = follow(client.upTo, { count: 1e9 }, { signal: stop.signal });
      for await (const { count } of stream) if (count === 3) stop.abort();
    };
    await expect(reading()).rejects.toMatchObject({ name: "AbortError" });
    await quiet();
    expect(log.ended).toBe(before + 1);
  });

  test("asks nothing where the signal was aborted before", async () => {
    const signal = AbortSignal.abort();
    await expect(client.twice.query(1, { signal })).rejects.toThrow(/stopped|aborted/);
    const { ended } = log;
    await expect(follow(client.upTo, { count: 3 }, { signal }).next()).rejects.toThrow(/abort/);
    await quiet();
    expect(log.ended).toBe(ended);
  });

  test("carries two streams side by side, and stops one without the other", async () => {
    const stop = new AbortController();
    const first = follow(client.upTo, { count: 1e9 }, { signal: stop.signal });
    const second = follow(client.upTo, { count: 50 });
    await first.next();
    await second.next();
    stop.abort();
    await expect(first.next()).rejects.toThrow(/abort/);
    let last = 0;
    for await (const { count } of second) last = count;
    expect(last).toBe(50);
  });
});

describe("a link over HTTP", () => {
  const answering = (body: string, init: ResponseInit): TRPCLink<CountingRouter> =>
    httpStreamLink({ url: "http://x", fetch: () => Promise.resolve(new Response(body, init)) });
  const firstOf = (link: TRPCLink<CountingRouter>): Promise<unknown> =>
    follow(createTRPCClient<CountingRouter>({ links: [link] }).upTo, { count: 1 }).next();

  test("says when a stream breaks off before its end", async () => {
    const cut = answering("event: connected\ndata: {}\n\n", { status: 200 });
    await expect(firstOf(cut)).rejects.toThrow(/before its result/);
  });

  test("passes on a refusal in the router's shape", async () => {
    const error = {
      code: -32029,
      message: "too many",
      data: { code: "TOO_MANY_REQUESTS", httpStatus: 429 },
    };
    const refused = answering(JSON.stringify({ error }), { status: 429 });
    await expect(firstOf(refused)).rejects.toMatchObject({ message: "too many" });
  });

  test("says what came where something else answers", async () => {
    const page = answering("<html>", { status: 502, statusText: "Bad Gateway" });
    await expect(firstOf(page)).rejects.toThrow("the server answered 502 Bad Gateway");
  });
});

describe("a link through a port", () => {
  test("fails what is waiting when the worker breaks", async () => {
    const target = new EventTarget();
    const port = {
      postMessage: () => undefined,
      addEventListener: (type: string, listener: (event: Event) => void) =>
        target.addEventListener(type, listener),
    };
    const client = createTRPCClient<CountingRouter>({ links: [portLink(port)] });
    const answer = client.twice.query(1);
    target.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    await expect(answer).rejects.toThrow("the worker stopped: out of memory");
  });
});
