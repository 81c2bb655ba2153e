import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a program wrote. */
export interface Written {
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. Throws with what it wrote where it ends with anything but 0. */
export async function run(
  program: string,
  args: readonly string[],
  settings: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Written> {
  const child = spawn(program, args, {
    cwd: settings.cwd,
    env: { ...process.env, ...settings.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return { out, err };
  throw new Error(`${program} ${args.join(" ")} ended with ${code}\n${out}\n${err}`);
}
