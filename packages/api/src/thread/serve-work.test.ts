import { MessageChannel } from "node:worker_threads";

import { expect, onTestFinished, test } from "vitest";

import type { FromThread, ToThread } from "./asks.ts";
import { serveWork } from "./serve-work.ts";

test("tells of an error that holds what cannot leave the thread", async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const cause = new Error("no place is left", { cause: () => "nothing that can be sent" });
  serveWork(port2, {
    on() {
      throw cause;
    },
  });
  const told = new Promise<FromThread>((resolve) => port1.once("message", resolve));
  const given = { checkout: "/", commit: "one", texts: new Map() };
  port1.postMessage({ id: 1, ask: "list", given } satisfies ToThread);
  const answer = await told;
  expect("failed" in answer && String(answer.failed)).toContain("no place is left");
});
