import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { createHttpClient, follow } from "../client.ts";
import { sampleCase } from "../testing/sample-case.ts";
import { givingUpAfter } from "./giving-up-after.ts";

test("a client gives up a server that takes the call and never answers, asked for an answer or a stream", async () => {
  const silent = createServer(() => {});
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const client = createHttpClient(address, { silentForMs: 50 });
  const says = "no answer within 0.05 seconds";
  await expect(client.knowledge.about.query()).rejects.toThrow(says);
  const events = follow(client.assessment.flips, { case: sampleCase });
  await expect(events.next()).rejects.toThrow(says);
  silent.close();
});

test("a stream that falls silent half-way is given up, and signs of life keep one that goes on", async () => {
  const starts = "event: connected\ndata: {}\n\n";
  const beats = createHttpServer((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(starts);
    if (request.url?.includes("breakEven") === true) return;
    let left = 4;
    const timer = setInterval(() => {
      response.write("event: ping\ndata: \n\n");
      if (--left > 0) return;
      clearInterval(timer);
      response.end('data: {"kind":"result","result":"here"}\n\nevent: return\ndata: \n\n');
    }, 60);
  });
  await once(beats.listen(0, "127.0.0.1"), "listening");
  const address = `http://127.0.0.1:${(beats.address() as AddressInfo).port}`;
  const client = createHttpClient(address, { silentForMs: 120 });
  const alive = follow(client.assessment.flips, { case: sampleCase });
  expect((await alive.next()).value).toMatchObject({ result: "here" });
  const stalled = follow(client.assessment.breakEvens, { case: sampleCase });
  await expect(stalled.next()).rejects.toThrow("then said nothing for 0.12 seconds");
  beats.closeAllConnections();
  beats.close();
});

test("an answer that has begun may take its time, and a caller's own end stays its own", async () => {
  const slow = new Response("slow");
  const reach = givingUpAfter(20, () => Promise.resolve(slow));
  const answer = await reach("http://a.example", {});
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await answer.text()).toBe("slow");
  const waiting = givingUpAfter(1000, (address, { signal }) =>
    fetch(address, { signal: signal ?? null }),
  );
  const ended = AbortSignal.abort(new Error("enough"));
  await expect(waiting("http://127.0.0.1:9", { signal: ended })).rejects.toThrow("enough");
});
