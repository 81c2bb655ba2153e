import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { reasonOf } from "./steps.mjs";

const steps = fileURLToPath(new URL("steps.mjs", import.meta.url));

/** @param {string} code */
const script = (code) => [
  "--input-type=module",
  "-e",
  `import * as steps from ${JSON.stringify(steps)}; ${code}`,
];

/** @param {string} code */
function ran(code) {
  const { status, stderr } = spawnSync(process.execPath, script(code), { encoding: "utf8" });
  return { status, stderr };
}

const node = JSON.stringify(process.execPath);

test("names the tasks that turbo says failed", () => {
  const output =
    "…\n Tasks: 1 of 3\n\u001B[1mFailed:\u001B[0m    @a/b#test, @a/c#build\n\n ERROR  run failed\n";
  expect(reasonOf({ output, code: 1 })).toBe("@a/b#test, @a/c#build");
});

test("takes the line in which a tool sums up", () => {
  const output = "  x some error\nFound 0 warnings and 2 errors.\nFinished in 1s\n";
  expect(reasonOf({ output, code: 1 })).toBe("Found 0 warnings and 2 errors.");
  expect(reasonOf({ output: "a\n ERR_PNPM_OUTDATED  The lockfile\nb\n", code: 1 })).toBe(
    "ERR_PNPM_OUTDATED  The lockfile",
  );
});

test("falls back on the last line, and without any on the exit code", () => {
  expect(reasonOf({ output: "a\nb\n\n", code: 1 })).toBe("b");
  expect(reasonOf({ output: "", code: 7 })).toBe("it ended with code 7");
});

test("a step that goes well keeps its output to itself and shows its seconds", () => {
  const { stderr } = ran(
    `await steps.run({ title: "Build", command: [${node}, "-e", "console.log('chatter')"] })`,
  );
  expect(stderr).toMatch(/^… Build\n✓ Build {2}\d+\.\d s\n$/);
});

test("a step that fails shows its output", () => {
  const { stderr } = ran(
    `const outcome = await steps.run({ title: "Build", command: [${node}, "-e", "console.log('why'); process.exit(2)"] });
     process.exitCode = outcome.code`,
  );
  expect(stderr).toMatch(/^… Build\nwhy\n✗ Build {2}\d+\.\d s\n$/);
});

test("a program that is not there fails with its name", () => {
  const { stderr, status } = ran(
    `const outcome = await steps.run({ title: "Build", command: ["no-such-program"] });
     process.exitCode = outcome.code`,
  );
  expect(status).toBe(127);
  expect(stderr).toContain("no-such-program");
});

test("a signal reaches what runs, and a server's own exit code is kept", async () => {
  const server = `process.on("SIGTERM", () => { console.log("closed"); process.exit(5); }); setInterval(() => {}, 1000); console.log("ready")`;
  const child = spawn(
    process.execPath,
    script(
      `steps.passSignalsOn(); process.exitCode = await steps.serve([${node}, "-e", ${JSON.stringify(server)}], process.env)`,
    ),
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.stdout.on("data", (text) => {
    output += text;
    if (output === "ready\n") child.kill("SIGTERM");
  });
  expect(await ended).toBe(5);
  expect(output).toBe("ready\nclosed\n");
});

test("a step beside a server is stopped when the server ends, without a word of failing", () => {
  const { status, stderr } = ran(
    `void steps.run({ title: "Docs", command: [${node}, "-e", "setInterval(() => {}, 1000)"] });
     process.exitCode = await steps.serve([${node}, "-e", "process.exitCode = 3"], process.env)`,
  );
  expect(status).toBe(3);
  expect(stderr).toBe("… Docs\n");
});
