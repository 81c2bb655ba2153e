#!/usr/bin/env node
/**
 * One entry for `npm start`, `npm test` and what CI checks, on a machine that has only Node >= 20
 * and npm. It installs with the pinned pnpm through npx and runs the rest on the pinned Node.
 *
 *   start [--port <n>]  build, then serve the web app and the API on one port; the documentation is built beside
 *   test                build, typecheck and test everything
 *   checks              what CI checks besides: lint, format, layers, dead code, versions, sizes
 *   dev [--port <n>]    the web app from sources, its pages in step with each change
 *   tapeline <command>  build, then that command of the command line, as in tapeline read faq/cost
 *   <task>              that task in every package, through turbo
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { passSignalsOn, reasonOf, run, say, serve } from "./steps.mjs";
import { tally, tallyLine, workspaceFolders } from "./tally.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const underPnpm = (process.env["npm_config_user_agent"] ?? "").startsWith("pnpm/");
const pnpm = underPnpm ? ["pnpm"] : ["npx", "-y", manifest.packageManager.split("+")[0]];
const server = join(root, "apps/web/dist/server/main.js");

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  // Only for what we start ourselves: the tools phone nobody.
  TURBO_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  CHROMIUM_PATH: process.env["CHROMIUM_PATH"] ?? onPath("chromium", "chromium-browser") ?? "",
  NODE20_PATH: process.env["NODE20_PATH"] ?? "",
};

passSignalsOn();
const [task = "start", ...rest] = process.argv.slice(2);
process.exitCode = await main();

/** Does the task; the exit code says how it went. */
async function main() {
  if (!(await install())) return 1;
  if (env["NODE20_PATH"] === "") env["NODE20_PATH"] = pinnedNode20();
  if (task === "start") return start();
  if (task === "test") return test();
  if (task === "checks") return checks();
  if (task === "dev") return dev();
  if (task === "tapeline") return tapeline();
  return (await turbo(`Run ${task} in every package`, [task, ...rest])) ? 0 : 1;
}

/** Installs what the lockfile says, unless that was done already. */
async function install() {
  const stamp = join(root, "node_modules/.tapeline-installed");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  const command = [...pnpm, "install", "--frozen-lockfile"];
  if (!(await required("Install the packages that the lockfile names", command))) return false;
  writeFileSync(stamp, wanted);
  return true;
}

async function start() {
  // The command line is built along, so that what the README says of it can be tried.
  const both = ["--filter=@tapeline/web...", "--filter=@tapeline/cli..."];
  if (!(await turbo("Build the web app and the command line", ["build", ...both]))) return 1;
  say("… Serve the web app and the API (stop with Ctrl-C)");
  const served = serve([node(), server, ...portFlag(), ...rest], env);
  // Built while the app is already there; until then its address says so.
  void turbo("Build the documentation, served under /docs", ["build", "--filter=@tapeline/docs"]);
  return served;
}

async function tapeline() {
  const build = ["build", "--filter=@tapeline/cli..."];
  if (!(await turbo("Build the command line and all it needs", build))) return 1;
  return serve([node(), join(root, "apps/cli/dist/main.js"), ...rest], env);
}

async function test() {
  for (const folder of workspaceFolders(root)) {
    rmSync(join(root, folder, ".reports"), { recursive: true, force: true });
  }
  const tasks = ["build", "typecheck", "test"];
  if (env["CHROMIUM_PATH"] !== "") tasks.push("test:browser");
  else say("  No Chromium found (CHROMIUM_PATH): the tests that need a browser are left to CI.");
  const ok = await turbo("Build, typecheck and test", [...tasks, "--continue", ...rest]);
  const count = tally(root);
  // Flags such as --filter choose some packages: the others have no report then.
  const missing = rest.length === 0 ? count.missing : [];
  for (const folder of missing) say(`✗ Failed: ${folder}: its tests left no report`);
  console.log(tallyLine(count));
  return ok && count.failed === 0 && count.passed > 0 && missing.length === 0 ? 0 : 1;
}

/** Everything CI checks besides the tests. All of them run, so that one round shows every fault. */
async function checks() {
  const bin = (/** @type {string} */ name) => join(root, "node_modules/.bin", name);
  /** @type {[title: string, command: string[]][]} */
  const all = [
    ["Lint", [bin("oxlint"), "--type-aware", "--deny-warnings"]],
    ["Format (put right by: npm run format)", [bin("oxfmt"), "--check", "."]],
    ["Layers: imports point down", [bin("turbo"), "boundaries"]],
    ["Dead code and unused packages", [bin("knip")]],
    ["One version of each package", [...pnpm, "dedupe", "--check"]],
    ["Lockfile fits the manifests", [...pnpm, "install", "--frozen-lockfile", "--offline"]],
    ["Sizes of what is shipped", [node(), "tooling/scripts/sizes.mjs"]],
  ];
  let ok = true;
  for (const [title, command] of all) ok = (await required(title, command)) && ok;
  return ok ? 0 : 1;
}

async function dev() {
  if (!(await turbo("Build what the sources read", ["build", "--filter=@tapeline/web^..."])))
    return 1;
  const vite = join(root, "apps/web/node_modules/.bin/vite");
  return serve([vite, join(root, "apps/web"), ...portFlag(), ...rest], env);
}

/**
 * @param {string} title
 * @param {string[]} args
 */
function turbo(title, args) {
  const flags = ["--output-logs=errors-only", "--concurrency=100%"];
  return required(title, [...pnpm, "exec", "turbo", "run", ...args, ...flags]);
}

/**
 * Runs a step and, should it fail, says so in one last line.
 *
 * @param {string} title
 * @param {string[]} command
 * @param {{ show?: boolean, accept?: number[] }} [settings]
 */
async function required(title, command, settings = {}) {
  const binFirst = `${join(root, "node_modules/.bin")}${delimiter}${env["PATH"] ?? ""}`;
  const outcome = await run({
    title,
    command,
    cwd: root,
    env: { ...env, PATH: binFirst },
    ...settings,
  });
  if (!outcome.ok) say(`✗ Failed: ${title}: ${reasonOf(outcome)}`);
  return outcome.ok;
}

/** Changes whenever another install may be needed. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  const manifests = workspaceFolders(root).map((folder) => `${folder}/package.json`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** The pinned Node where it is installed (Linux), else the one that runs us. */
function node() {
  const pinned = join(root, "node_modules/.bin/node");
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The oldest Node we promise to run on, for the tests that compare it with the pinned one. */
function pinnedNode20() {
  const file = join(root, `tooling/node20/node_modules/node20-${process.arch}/bin/node`);
  return existsSync(file) ? file : "";
}

/** `PORT=4000 npm start` says the same as `npm start -- --port 4000`, which goes first. */
function portFlag() {
  const port = process.env["PORT"];
  return port !== undefined && !rest.some((flag) => flag.startsWith("--port"))
    ? ["--port", port]
    : [];
}

/**
 * The first of these programs found on the PATH.
 *
 * @param {string[]} names
 */
function onPath(...names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
