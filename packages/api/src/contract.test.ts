import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import { afterAll, describe, expect, test } from "vitest";

import { createHttpClient, createWorkerClient } from "./client.ts";
import { createLocalClient } from "./local-client.ts";
import { startServer } from "./server.ts";
import { checks } from "./testing/checks.ts";
import type { Transport } from "./testing/contract.ts";
import { jobLog, reporter } from "./testing/job-log.ts";
import { contractRelease } from "./testing/release.ts";

const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

function inProcess(): Transport {
  const { jobs, write } = jobLog();
  return { jobs, client: createLocalClient({ ...contractRelease, observe: reporter(write) }) };
}

async function overHttp(): Promise<Transport> {
  const { jobs, write } = jobLog();
  const { today, ...release } = contractRelease;
  const server = await startServer({
    ...release,
    today: () => today,
    port: 0,
    observe: reporter(write),
    limits: { perMinute: 1_000_000 },
  });
  closers.push(() => server.close());
  return { jobs, client: createHttpClient(server.url) };
}

function inThread(): Transport {
  const { jobs, write } = jobLog();
  const { port1, port2 } = new MessageChannel();
  const program = fileURLToPath(new URL("./testing/thread.ts", import.meta.url));
  const thread = new Worker(program, {
    workerData: { port: port2 },
    transferList: [port2],
    execArgv: ["--conditions=@tapeline/source", "--disable-warning=ExperimentalWarning"],
  });
  thread.on("message", write);
  closers.push(() => thread.terminate());
  return { jobs, client: createWorkerClient(port1) };
}

const transports = [
  ["in process", inProcess()],
  ["over HTTP", await overHttp()],
  ["in a worker", inThread()],
] as const;

describe.each(transports)("the API %s", (_name, transport) => {
  test.each(checks)("$name", { timeout: 120_000 }, async (check) => {
    await expect(check.run(transport)).resolves.toBeUndefined();
  });
});
