import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { onTestFinished } from "vitest";

const pinned = fileURLToPath(new URL("../../../../node_modules/.bin/node", import.meta.url));
const program = existsSync(pinned) ? pinned : process.execPath;
const script = fileURLToPath(new URL("publish.ts", import.meta.url));
/** Compiled once for all processes: most of their time would go into that. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "tapeline-store-compiled") };

/** A folder that is removed after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a process that publishes; `shell` stands before it, as a limit does. */
export function publisher(args: readonly string[], shell = ""): ChildProcess {
  const words = [program, "--conditions=@tapeline/source", script, ...args];
  const line = words.map((word) => `'${word}'`).join(" ");
  return shell === ""
    ? spawn(words[0]!, words.slice(1), { env, stdio: ["ignore", "pipe", "inherit"] })
    : spawn("sh", ["-c", `${shell}; exec ${line}`], { env, stdio: ["ignore", "pipe", "inherit"] });
}

/** All that a process prints until its end, and its exit code. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out };
}
