import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { createHttpClient } from "@tapeline/api/client";
import { afterAll, beforeAll, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";
import { ended, mainSource, spawnSource } from "./testing/spawn-cli.ts";

const token = "right";
let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "tapeline-serve-"));
  mkdirSync(join(checkout, "packages/content"), { recursive: true });
  writeFileSync(join(checkout, "packages/content/release.yaml"), "version: 2026.11.1\n");
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
      cwd: checkout,
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=One");
});
afterAll(() => rmSync(checkout, { recursive: true }));

test.each([
  [{}, "none is set"],
  [{ TAPELINE_EDITOR_TOKEN: "" }, "none is set"],
  [{ TAPELINE_EDITOR_TOKEN: token }, "/ is no checkout that drafts could change."],
])("serves no drafts without a token and a checkout: %j", async (env, says) => {
  const { code, err } = await runHere(["serve", "--drafts", "drafts", "--port", "0"], {
    cwd: "/",
    env,
  });
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});

const serving = ["serve", "--drafts", "drafts", "--port", "0"];

test.each([
  [["--approvals", "2"], {}],
  [[], { TAPELINE_APPROVALS: "yes" }],
])("takes no other number of approvals than 0 and 1: %j %j", async (flags, env) => {
  const told = await runHere([...serving, ...flags], {
    cwd: checkout,
    env: { TAPELINE_EDITOR_TOKEN: token, ...env },
  });
  expect([told.code, told.err]).toEqual([2, expect.stringContaining("Expected 0 or 1 approvals")]);
});

test("asks for an approval where it is told to", async () => {
  const env = { PATH: process.env["PATH"], TAPELINE_EDITOR_TOKEN: token };
  const args = [...serving, "--approvals", "1"];
  const child = spawnSource(mainSource, args, { env, cwd: checkout });
  const end = ended(child);
  const lines = createInterface({ input: child.stdout! });
  const url = await new Promise<string>((resolve) => lines.once("line", resolve));
  const { studio } = createHttpClient(url, { token });
  const draft = await studio.begin.mutate({ title: "A draft", by: "Ada" });
  child.kill("SIGTERM");
  await end;
  expect(draft.needsApproval).toBe(true);
}, 60_000);
