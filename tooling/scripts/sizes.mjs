/**
 * Holds what is shipped to its budgets: a browser must load the engine, and a command must start.
 * Run after a build; ends non-zero if a budget is missed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../", import.meta.url));
const client = join(root, "apps/web/dist/client");

/**
 * Budgets in bytes of gzip and brotli. `bundled` counts all that the file imports, minified;
 * otherwise it is the file as it lies there. Raising one needs a line of reason in the commit.
 */
const budgets = [
  {
    name: "engine with zod",
    file: "packages/engine/dist/index.js",
    bundled: true,
    gzip: 128_000,
    brotli: 109_000,
  },
  {
    name: "start of the command line",
    file: "apps/cli/dist/main.js",
    bundled: false,
    gzip: 12_000,
    brotli: 11_000,
  },
  {
    name: "widgets for other pages",
    file: "apps/docs/dist/embed.js",
    bundled: false,
    gzip: 105_000,
    brotli: 90_000,
  },
];

/**
 * Budgets of the web app in bytes of gzip: the scripts that a page loads before anybody does anything, without those of the
 * pages before it. What is loaded later, and the engine's worker, are not counted.
 */
const pages = [
  { name: "home", features: ["home/home-page"], gzip: 130_000 },
  {
    name: "assess and verdict, beside home",
    features: ["assess/assess-page", "verdict/verdict-page"],
    beside: ["home/home-page"],
    gzip: 200_000,
  },
];

let missed = 0;
for (const { name, file, bundled, gzip, brotli } of budgets) {
  const path = join(root, file);
  if (!existsSync(path)) {
    console.error(`✗ ${name}: ${file} is not there; build first`);
    missed += 1;
    continue;
  }
  const code = bundled ? await bundle(path) : readFileSync(path);
  for (const [kind, size, budget] of /** @type {const} */ ([
    ["gzip", gzipSync(code, { level: 9 }).length, gzip],
    ["brotli", brotliCompressSync(code, quality(11)).length, brotli],
  ])) {
    const ok = size <= budget;
    if (!ok) missed += 1;
    const line = `${ok ? "✓" : "✗"} ${name}: ${kilobytes(size)} of ${kilobytes(budget)} ${kind}`;
    console.log(ok ? line : `${line} (${file} is too large)`);
  }
}
for (const { name, features, beside = [], gzip } of pages) {
  const before = scriptsOf(beside);
  const size = scriptsOf(features)
    .filter((file) => beside.length === 0 || !before.includes(file))
    .reduce((sum, file) => sum + readFileSync(join(client, `${file}.gz`)).length, 0);
  if (size > gzip) missed += 1;
  console.log(
    `${size <= gzip ? "✓" : "✗"} web, ${name}: ${kilobytes(size)} of ${kilobytes(gzip)} gzip`,
  );
}
if (missed > 0) process.exitCode = 1;

/**
 * The scripts that the start and these features load at once, each with all that it imports.
 *
 * @param {readonly string[]} features
 */
function scriptsOf(features) {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(client, ".vite/manifest.json"), "utf8"));
  const wanted = ["index.html", ...features.map((name) => `src/features/${name}.tsx`)];
  /** @type {Set<string>} */
  const seen = new Set();
  for (const key of wanted) visit(key);
  return [...seen];

  /** @param {string} key */
  function visit(key) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build's manifest names no ${key}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  }
}

/**
 * The file and all it imports as one minified script for a browser.
 *
 * @param {string} input
 */
async function bundle(input) {
  const build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ format: "esm", minify: true, codeSplitting: false });
  await build.close();
  return Buffer.from(output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join(""));
}

/** @param {number} level */
function quality(level) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: level } };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
