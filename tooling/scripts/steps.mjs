/**
 * Runs one command after another, shows a line for each with its seconds, and keeps quiet about
 * what went well: a command's output appears only if it fails, or if the step asks to show it.
 *
 * Runs before anything is installed, on any Node from 20 on, so it imports nothing but Node.
 */
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

const windows = process.platform === "win32";
const heartbeatSeconds = 15;
const graceMilliseconds = 10_000;

/** @typedef {{ title: string, command: string[], show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, accept?: number[] }} Step */
/** @typedef {{ ok: boolean, code: number, output: string, seconds: number }} Outcome */

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** Whether a server runs, whose end is ours. */
let serving = false;
/** @type {number | undefined} */
let stoppedWith;

/**
 * Runs one step to its end. A step that is shown writes straight to our own output; of any other the
 * output is kept and printed if the step fails. `accept` lists exit codes that mean success.
 *
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
export function run({ title, command, show = false, env = process.env, cwd, accept = [0] }) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  say(`… ${title}`);
  return new Promise((resolve) => {
    const [program = "", ...args] = command;
    // A process group of its own, so that stopping it also stops what npx, pnpm and turbo started.
    const child = spawn(program, args, {
      cwd,
      env,
      shell: windows,
      detached: !windows,
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    }
    const heartbeat = setInterval(
      () => say(`… ${title}: ${seconds().toFixed(0)} s so far`),
      heartbeatSeconds * 1000,
    );
    if (show) clearInterval(heartbeat);
    const end = (/** @type {number} */ code) => {
      clearInterval(heartbeat);
      running.delete(child);
      const ok = accept.includes(code);
      if (stoppedWith !== undefined) {
        // Nobody waits for a step that was stopped together with a server.
        if (!serving) process.exit(stoppedWith);
        return;
      }
      if (!ok) process.stderr.write(output);
      say(`${ok ? "✓" : "✗"} ${title}  ${seconds().toFixed(1)} s`);
      resolve({ ok, code, output, seconds: seconds() });
    };
    child.on("error", (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on("close", (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/**
 * Keeps a server in the foreground until it ends or we are told to stop, and ends as it ended. A step that runs beside it is stopped
 * with it.
 *
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function serve(command, env) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { env, stdio: "inherit", detached: !windows });
  running.add(child);
  serving = true;
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      running.delete(child);
      stoppedWith ??= code;
      signalGroups("SIGTERM");
      resolve(code);
    };
    child.on("error", (error) => {
      say(`✗ ${error.message}`);
      end(127);
    });
    child.on("exit", (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/**
 * Passes signals on to whatever runs, also when our parent was killed: `npm` runs us through a shell
 * that does not hand on a SIGTERM, so we notice by our parent's id that it is gone.
 */
export function passSignalsOn() {
  process.on("SIGINT", () => stop("SIGINT", 130));
  process.on("SIGTERM", () => stop("SIGTERM", 143));
  process.on("SIGHUP", () => stop("SIGTERM", 129));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop("SIGTERM", 143), 250).unref();
}

/**
 * What failed, in one line: the tasks that turbo names, else the line in which the tool sums up, else
 * its last line, else the exit code.
 *
 * @param {Pick<Outcome, "output" | "code">} outcome
 */
export function reasonOf({ output, code }) {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const failed = lines.find((line) => line.startsWith("Failed:"));
  if (failed !== undefined) return failed.slice("Failed:".length).trim();
  const sums = [/\bERR_/, /^✗/, /^Found \d+ .*errors?\b/, /^Format issues/];
  const line = sums.flatMap((sum) => lines.find((one) => sum.test(one)) ?? [])[0] ?? lines.at(-1);
  return line ?? `it ended with code ${code}`;
}

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * @param {NodeJS.Signals} signal
 * @param {number} code
 */
function stop(signal, code) {
  if (stoppedWith !== undefined) return;
  stoppedWith = code;
  if (running.size === 0) process.exit(code);
  signalGroups(signal);
  setTimeout(() => {
    signalGroups("SIGKILL");
    process.exit(code);
  }, graceMilliseconds).unref();
}

/** @param {NodeJS.Signals} signal */
function signalGroups(signal) {
  for (const child of running) {
    if (child.pid === undefined) continue;
    try {
      if (windows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It ended in the meantime.
    }
  }
}
