import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { serverFile } from "./browser.ts";

/** A server that answers. */
export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
  /** Ends it at once, as a machine that loses its power does. */
  readonly kill: () => Promise<void>;
}

/** Starts the server that ships on a free port, with flags of its own, and ends it when told. */
export async function serving(
  flags: readonly string[] = [],
  { cwd, env }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Serving> {
  const child = spawn(process.execPath, [serverFile, "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "ignore"],
    cwd,
    env: { ...process.env, ...env },
  });
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    return {
      url,
      async close() {
        child.kill("SIGTERM");
        await exited;
      },
      async kill() {
        child.kill("SIGKILL");
        await exited;
      },
    };
  }
  throw new Error("the server ended before it told its address; build the web app first");
}
