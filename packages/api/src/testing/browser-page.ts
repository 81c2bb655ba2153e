import { createWorkerClient, type Port } from "../client.ts";
import { checks } from "./checks.ts";
import { jobLog, type JobNews } from "./job-log.ts";

interface Page {
  /** Runs the check of a name in this page, against a worker; resolves with what failed, if anything. */
  runCheck?: (name: string) => Promise<string | undefined>;
  readonly Worker: new (address: string, settings: { type: "module" }) => Port;
}
const page = globalThis as unknown as Page;

const { jobs, write } = jobLog();
new BroadcastChannel("jobs").addEventListener("message", (event) =>
  write((event as MessageEvent).data as JobNews),
);
const client = createWorkerClient(new page.Worker("/browser-worker.js", { type: "module" }));

page.runCheck = async (name) => {
  const check = checks.find((candidate) => candidate.name === name);
  if (check === undefined) return `there is no check called ${name}`;
  try {
    await check.run({ client, jobs });
    return undefined;
  } catch (error) {
    return String(error);
  }
};
