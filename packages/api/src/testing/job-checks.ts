import type { ApiClient } from "../client.ts";
import { follow, resultOf } from "../follow.ts";
import { same, type ContractCheck, type Transport } from "./contract.ts";
import type { JobLog } from "./job-log.ts";
import { sampleCase } from "./sample-case.ts";

const input = { case: sampleCase };

const goes = 12;
/** Longest that a cancelled computation may go on, in milliseconds. */
const longestMs = 50;

function now(): number {
  return performance.timeOrigin + performance.now();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Flips = ApiClient["assessment"]["flips"];

/** Waits for the next end of a computation; throws where none comes. */
async function nextEnd(jobs: JobLog, before: number): Promise<JobLog["ends"][number]> {
  for (let waited = 0; waited < 5000; waited += 5) {
    const end = jobs.ends[before];
    if (end !== undefined) return end;
    await pause(5);
  }
  throw new Error("expected the computation to end, found it running");
}

/** Cancels a computation after its first news, and tells how many milliseconds later it ended. */
async function cancelled({ client, jobs }: Transport, how: "abort" | "leave"): Promise<number> {
  const before = jobs.ends.length;
  const stop = new AbortController();
  const events = follow<Parameters<Flips["subscribe"]>[0], unknown>(
    client.assessment.flips,
    input,
    { signal: stop.signal },
  );
  await events.next();
  const at = now();
  if (how === "abort") stop.abort();
  else await events.return();
  const ended = await nextEnd(jobs, before);
  same(ended.how, "stopped");
  const { steps } = jobs;
  await pause(30);
  same(jobs.steps, steps);
  return ended.at - at;
}

/** Whether one of some goes was quick enough: a busy machine may delay any single one. */
async function endsInTime(transport: Transport, how: "abort" | "leave"): Promise<void> {
  const took: number[] = [];
  for (let go = 0; go < goes; go += 1) {
    took.push(await cancelled(transport, how));
    if (took.some((ms) => ms <= longestMs)) return;
  }
  throw new Error(
    `expected an end within ${longestMs} ms, found ${took.map(Math.round).join(", ")} ms`,
  );
}

/** What holds of long computations over every transport. */
export const jobChecks: readonly ContractCheck[] = [
  {
    name: "tells how far a long computation is, what it finds, and its result last",
    async run({ client, jobs }) {
      const before = jobs.ends.length;
      const found: unknown[] = [];
      const progress: number[] = [];
      let result: readonly unknown[] | undefined;
      for await (const event of follow(client.assessment.flips, input)) {
        same(result, undefined);
        if ("progress" in event) progress.push(event.progress.done / event.progress.total);
        else if ("found" in event) found.push(event.found);
        else result = event.result;
      }
      same(progress.length > 2, true);
      same(
        progress,
        progress.toSorted((a, b) => a - b),
      );
      same(
        progress.every((share) => share >= 0 && share <= 1),
        true,
      );
      same((result?.length ?? 0) >= found.length, true);
      same((await nextEnd(jobs, before)).how, "done");
    },
  },
  ...(["abort", "leave"] as const).map((how) => ({
    name: `stops a computation that is cancelled (${how}) within ${longestMs} ms`,
    run: (transport: Transport) => endsInTime(transport, how),
  })),
  {
    name: "answers short questions while a long computation runs",
    async run({ client, jobs }) {
      const before = jobs.ends.length;
      const events = follow(client.assessment.flips, input);
      await events.next();
      const about = await client.knowledge.about.query();
      same(about.today, "2026-11-24");
      const next = await events.next();
      same(next.done, false);
      await events.return();
      same((await nextEnd(jobs, before)).how, "stopped");
    },
  },
  {
    name: "finds what two facts change together",
    async run({ client }) {
      const pairs = await resultOf<typeof input, readonly { facts: readonly string[] }[]>(
        client.assessment.pairFlips,
        input,
      );
      same(
        pairs.every(({ facts }) => facts.length === 2),
        true,
      );
    },
  },
];
