import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { builtInRelease } from "@tapeline/store";
import { afterAll, beforeAll, expect, test } from "vitest";

import { mainSource, spawnSource, ended } from "./testing/spawn-cli.ts";

/** What must be found nowhere, in the ways in which it may be written. */
const token = "canary-5f1d9c/+=";
const canaries = [
  token,
  encodeURIComponent(token),
  Buffer.from(token).toString("base64"),
  "canary-5f1d9c",
];
const rule = "packages/content/rules/gap/knowledge.yaml";
const root = fileURLToPath(new URL("../../../", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tapeline-secrets-"));
  const checkout = join(folder, "checkout");
  for (const path of [rule, "packages/content/release.yaml"]) {
    mkdirSync(join(checkout, path, ".."), { recursive: true });
    cpSync(join(root, path), join(checkout, path));
  }
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
      cwd: checkout,
    });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=One");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that a server says to those who call it rightly, wrongly and not at all. */
async function callsOf(url: string): Promise<string> {
  const said: string[] = [];
  const call = async (path: string, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(url + path, init);
    const text = await answer.text();
    said.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${text}`);
    return text;
  };
  const { manifest, parts } = await builtInRelease();
  const order = { by: "Ada", because: "a test" };
  for (const authorization of [`Bearer ${token}`, `Bearer ${token}x`, `Basic ${token}`, token]) {
    const headers = { authorization, "content-type": "application/json" };
    const post = (path: string, body: unknown): Promise<string> =>
      call(path, {
        method: "POST",
        headers,
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
    const begun = await post("/trpc/studio.begin", { title: "A title", by: "Ada" });
    const id = /"id":"([^"]+)"/.exec(begun)?.[1] ?? "none";
    await post("/trpc/studio.save", { id, path: rule, text: "kind: gate\n", seen: 0, by: "Ada" });
    for (const name of ["list", "get", "files", "check", "impact", "commit", "publish", "nothing"])
      await post(`/trpc/studio.${name}`, { id, by: "Ada", note: "A note" });
    await post("/trpc/studio.save", "{not json");
    await post("/trpc/studio.get", { id: token });
    await post("/api/releases", { operation: "publish", release: { manifest, parts }, ...order });
    await post("/api/releases", { operation: "rollback", ...order });
    await post("/api/releases", "{not json");
    await post("/mcp", { jsonrpc: "2.0", id: 1, method: "tools/list" });
  }
  // What a caller sends itself comes back to that caller alone, and is not looked for.
  said.splice(0, said.length, ...said.filter((one) => !one.includes(`\\"${token}\\"`)));
  for (const path of [
    "/",
    "/docs/",
    "/openapi.json",
    "/api/health",
    "/release/current.json",
    "/trpc/releases.list",
    "/trpc/knowledge.about",
  ])
    await call(path);
  return said.join("\n");
}

/** The texts of all files below a folder. */
const filesIn = (within: string): string =>
  readdirSync(within, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

test("the editors' token is in no log, no answer, no error and no file that a server writes", async () => {
  const env = {
    PATH: process.env["PATH"],
    LANG: "C.UTF-8",
    TAPELINE_EDITOR_TOKEN: token,
    TAPELINE_DEBUG: "1",
  };
  const cwd = join(folder, "checkout");
  const kept = ["--releases", join(folder, "kept"), "--drafts", join(folder, "drafts")];
  const child = spawnSource(mainSource, ["serve", "--port", "0", "--log", ...kept], { env, cwd });
  const lines = createInterface({ input: child.stdout! });
  const end = ended(child);
  const url = await new Promise<string>((resolve) => lines.once("line", resolve));
  const answers = await callsOf(url);
  child.kill("SIGTERM");
  const { out, err } = await end;
  expect(err).toContain("/trpc/studio.begin");
  expect(answers).toContain("A title");
  const everything = { answers, out, err, files: filesIn(folder) };
  for (const [where, text] of Object.entries(everything))
    for (const canary of canaries)
      expect(text.includes(canary), `${canary} in ${where}`).toBe(false);
}, 120_000);

test("a command that is given the token says it nowhere, whatever goes wrong", async () => {
  writeFileSync(join(folder, "case.yaml"), "title: [\n");
  const env = {
    PATH: process.env["PATH"],
    LANG: "C.UTF-8",
    TAPELINE_EDITOR_TOKEN: token,
    TAPELINE_DEBUG: "1",
    XDG_DATA_HOME: join(folder, "data"),
    USER: "ada",
  };
  for (const args of [
    ["release", "rollback", "--because", "a test", "--server", "http://127.0.0.1:1"],
    ["release", "publish", "nowhere", "--because", "a test", "--server", "http://127.0.0.1:1"],
    ["release", "list", "--json"],
    ["assess", "case.yaml"],
    ["serve", "--drafts", "drafts"],
  ]) {
    const { out, err } = await ended(spawnSource(mainSource, args, { env, cwd: folder }));
    for (const canary of canaries) expect((out + err).includes(canary), args.join(" ")).toBe(false);
  }
}, 120_000);
