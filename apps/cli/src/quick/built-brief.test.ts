import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

import { runHere } from "../testing/run-here.ts";
import { nodeProgram } from "../testing/spawn-cli.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const example = fileURLToPath(new URL("../../../../examples/support-bot.yaml", import.meta.url));
const args = ["assess", example, "--brief"];
const folder = mkdtempSync(join(tmpdir(), "tapeline-built-"));

/** Runs the built program, with its own folder for compiled code. */
function built(
  given: readonly string[],
  env: NodeJS.ProcessEnv = { NODE_COMPILE_CACHE: folder },
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(nodeProgram, [main, ...given], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8", ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The files of compiled code that the program itself kept. */
const kept = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("tapeline-"))
    .map((name) => join(folder, name));

let right = { code: 0, out: "", err: "" };
beforeAll(async () => {
  if (!existsSync(main)) throw new Error("dist/main.js is not there: build first");
  right = await runHere(args, { env: { LANG: "C.UTF-8" } });
});

test("answers the same with compiled code and without, and keeps it once", () => {
  expect(built(args, { NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(right);
  expect(kept()).toEqual([]);
  expect(built(args)).toEqual(right);
  const [file = ""] = kept();
  const code = readFileSync(file);
  expect(built(args)).toEqual(right);
  expect(kept()).toEqual([file]);
  expect(readFileSync(file)).toEqual(code);
});

test("compiles anew where kept code is damaged", () => {
  built(args);
  const [file = ""] = kept();
  const code = readFileSync(file);
  const seal = code.subarray(-72);
  const flipped = Buffer.from(code);
  flipped[100_000] = 255 - flipped[100_000]!;
  const damaged = [
    Buffer.alloc(0),
    code.subarray(0, 1000),
    Buffer.concat([code.subarray(0, 1000), seal]),
    Buffer.concat([Buffer.alloc(code.length - seal.length), seal]),
    flipped,
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    expect(built(args)).toEqual(right);
    expect(readFileSync(file)).not.toEqual(bytes);
    expect(readFileSync(file).length).toBeGreaterThan(code.length / 2);
  }
});

test("says what is wrong with a file as the program does", async () => {
  const wrong = join(folder, "wrong.yaml");
  writeFileSync(wrong, "title: A\nanswers:\n  isolation: 9\n");
  const said = await runHere(["assess", wrong, "--brief"], { env: { LANG: "C.UTF-8" } });
  expect(said.err).toContain("wrong.yaml:3:3 answers.isolation: expected");
  expect(built(["assess", wrong, "--brief"])).toEqual(said);
});
