import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { createHttpClient, follow } from "../client.ts";
import { sampleCase } from "../testing/sample-case.ts";
import { givingUpAfter } from "./giving-up-after.ts";

test("a client gives up a server that takes the call and never answers, asked for an answer or a stream", async () => {
  const silent = createServer(() => {});
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const client = createHttpClient(address, { answerWithinMs: 50 });
  const says = "no answer within 0.05 seconds";
  await expect(client.knowledge.about.query()).rejects.toThrow(says);
  const events = follow(client.assessment.flips, { case: sampleCase });
  await expect(events.next()).rejects.toThrow(says);
  silent.close();
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
