import { spawn } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { createHttpClient } from "../client.ts";
import { follow } from "../follow.ts";
import { jobLog, reporter } from "../testing/job-log.ts";
import { contractRelease } from "../testing/release.ts";
import { sampleCase } from "../testing/sample-case.ts";
import { startServer } from "./start-server.ts";

const program = fileURLToPath(new URL("../testing/serve.ts", import.meta.url));

/** The reasons behind a failed request, from the outside in. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    codes.push((at as { code?: string }).code ?? at.message);
  return codes;
}

/** Ways to ask, each with the status of what is answered. */
const askers = [
  {
    name: "keep theirs",
    ask: async (address: string): Promise<number> => {
      const answer = await fetch(address);
      await answer.text();
      return answer.status;
    },
  },
  {
    // These bring new connections for as long as they are answered.
    name: "open one for each request",
    ask: async (address: string): Promise<number> => {
      const [answer] = (await once(get(address, { agent: false }), "response")) as [
        IncomingMessage,
      ];
      await once(answer.resume(), "end");
      return answer.statusCode ?? 0;
    },
  },
];

describe("a server that is told to end", () => {
  test("brings a long computation to its end", { timeout: 60_000 }, async () => {
    const { jobs, write } = jobLog();
    const { today, ...release } = contractRelease;
    const server = await startServer({
      ...release,
      today: () => today,
      port: 0,
      observe: reporter(write),
    });
    const events = follow(createHttpClient(server.url).assessment.sensitivity, {
      case: sampleCase,
    });
    await events.next();
    const closed = server.close();
    let last: object = {};
    for await (const event of events) last = event;
    await closed;
    expect(jobs.ends.map(({ how }) => how)).toEqual(["done"]);
    expect(last).toHaveProperty("result");
  });

  test.each(askers)(
    "answers everything in flight, resets no connection of clients that $name, and ends in time",
    { timeout: 30_000 },
    async ({ ask }) => {
      const args = [
        "--conditions=@tapeline/source",
        "--disable-warning=ExperimentalWarning",
        program,
      ];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const url = String((await lines.next()).value);

      let answered = 0;
      let refused = 0;
      const failures: string[] = [];
      const asked = `${url}/trpc/knowledge.find?input=${encodeURIComponent('{"words":"cost"}')}`;
      const client = async (): Promise<void> => {
        for (;;) {
          try {
            const status = await ask(asked);
            if (status === 200) answered += 1;
            else failures.push(String(status));
          } catch (error) {
            const codes = codesOf(error);
            if (codes.includes("ECONNREFUSED")) refused += 1;
            else failures.push(codes.join(" < "));
            return;
          }
        }
      };
      const clients = Array.from({ length: 40 }, client);
      await new Promise((resolve) => setTimeout(resolve, 700));
      const before = answered;
      const told = performance.now();
      child.kill("SIGTERM");
      const exit = once(child, "exit");
      await Promise.all(clients);
      const [code] = await exit;
      const took = performance.now() - told;

      expect(before).toBeGreaterThan(100);
      expect(failures).toEqual([]);
      expect(refused).toBe(40);
      expect((await lines.next()).value).toBe("closed");
      expect(code).toBe(0);
      expect(took).toBeLessThan(10_000);
    },
  );
});
