import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const pinned = `${root}node_modules/.bin/node`;
/** The pinned Node, which runs TypeScript as it is; else the one that runs the tests. */
export const nodeProgram = existsSync(pinned) ? pinned : process.execPath;

/** The program as its sources stand. */
export const mainSource = new URL("../main.ts", import.meta.url);

/** Starts a TypeScript file in a process of its own. */
export function spawnSource(
  file: URL,
  args: readonly string[],
  settings: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): ChildProcess {
  const path = fileURLToPath(file);
  return spawn(nodeProgram, ["--conditions=@tapeline/source", path, ...args], {
    cwd: settings.cwd ?? root,
    env: settings.env ?? { PATH: process.env["PATH"], LANG: "C.UTF-8" },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Waits for the end of a process; gives its exit code and all it wrote. */
export async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}
