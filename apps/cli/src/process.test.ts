import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { run } from "./program.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";
import { runHere } from "./testing/run-here.ts";
import { ended, mainSource, nodeProgram, spawnSource } from "./testing/spawn-cli.ts";

const example = fileURLToPath(new URL("../../../examples/support-bot.yaml", import.meta.url));
const folder = (): string => mkdtempSync(join(tmpdir(), "tapeline-process-"));
/** The address that a server prints; fails if it ends before. */
function addressOf(child: ReturnType<typeof spawnSource>): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
const slow = { timeout: 60_000 };

test(
  "serves until it is told to stop, answers --server as itself, and ends with 0",
  slow,
  async () => {
    const child = spawnSource(mainSource, ["serve", "--port", "0", "--as-of", "2026-11-25"]);
    const address = await addressOf(child);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const args = ["assess", example, "--no-flips", "--json"];
    const [here, there] = [await runHere(args), await runHere([...args, "--server", address])];
    expect(there).toEqual(here);
    const behind = await runHere([...args, "--server", `${address}/trpc`]);
    expect(behind.code).toBe(2);
    expect(behind.err).toMatch(/knows nothing called trpc[^]*as `tapeline serve` prints it/);
    const explained = await runHere(["explain", "O2", "--server", address]);
    expect(explained.out).toContain("api-retrieval");
    child.kill("SIGTERM");
    expect(await ended(child)).toMatchObject({ code: 0 });
  },
);

test("says that a port is taken instead of failing", slow, async () => {
  const child = spawnSource(mainSource, ["serve", "--port", "0"]);
  const address = await addressOf(child);
  const { code, err } = await runHere(["serve", "--port", new URL(address).port]);
  expect(code).toBe(2);
  expect(err).toMatch(/port \d+ on 127\.0\.0\.1 is in use/);
  child.kill("SIGTERM");
  await ended(child);
});

test("keeps its exit code when its reader has gone", slow, async () => {
  const judged = spawnSource(mainSource, [
    "assess",
    example,
    "--no-flips",
    "--fail-if",
    "answer=no",
  ]);
  judged.stdout?.destroy();
  expect(await ended(judged)).toMatchObject({ code: 4 });
  const unread = spawnSource(mainSource, ["assess", "no-such.yaml"]);
  unread.stderr?.destroy();
  expect(await ended(unread)).toMatchObject({ code: 2 });
});

test(
  "answers what needs no file where the folder that it was started in is gone",
  slow,
  async () => {
    const call = (args: string) =>
      spawn(
        "/bin/sh",
        [
          "-c",
          `cd "$1" && rmdir "$1" && exec "$2" --conditions=@tapeline/source "$3" ${args}`,
          "sh",
        ].concat(folder(), nodeProgram, fileURLToPath(mainSource)),
        { env: { PATH: process.env["PATH"], LANG: "C.UTF-8" } },
      );
    expect(await ended(call("explain RAG"))).toMatchObject({
      code: 0,
      out: expect.stringContaining("Retrieval"),
    });
    for (const args of ["assess x.yaml", "assess x.yaml --brief"])
      expect(await ended(call(args))).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/^The folder that this shell stands in is gone\.\nGo to one/m),
      });
  },
);

test("ends without a word when its reader has gone", slow, async () => {
  const child = spawnSource(mainSource, ["init", "blank", "-"]);
  child.stdout?.destroy();
  const { code, err } = await ended(child);
  expect([code, err]).toEqual([0, ""]);
});

test.skipIf(!existsSync("/dev/full"))(
  "says in a line that its results cannot be written, on a full disk too, and ends with 2",
  slow,
  async () => {
    const main = fileURLToPath(mainSource);
    const program = `'${nodeProgram}' --conditions=@tapeline/source '${main}'`;
    const shell = (line: string): ReturnType<typeof ended> =>
      ended(spawn("/bin/sh", ["-c", line], { stdio: ["ignore", "pipe", "pipe"] }));
    for (const args of ["--version", "--help", "prices --limit 1", "completion bash"])
      expect(await shell(`${program} ${args} > /dev/full`)).toEqual({
        code: 2,
        out: "",
        err: "Standard output cannot be written (no space is left); send it where there is room.\n",
      });
    const file = join(folder(), "prices.json");
    const cut = await shell(`ulimit -f 8; ${program} prices --json > '${file}'`);
    expect([cut.code, cut.err]).toEqual([
      2,
      "Standard output cannot be written (EFBIG); send it where there is room.\n",
    ]);
    expect(await shell(`${program} assess no-such.yaml 2> /dev/full`)).toMatchObject({ code: 2 });
  },
);

test(
  "replays a kept verdict: 0 if it is the same, 4 if verdict or case were changed, 2 if it is no verdict",
  slow,
  async () => {
    const kept = await runHere(["assess", example, "--no-flips", "--json"]);
    const file = join(folder(), "verdict.json");
    writeFileSync(file, kept.out);
    const same = await runHere(["replay", file], { today: "2027-06-01" });
    expect(same.out).toMatch(/^\n {2}The same verdict: You do not need a custom LLM/);
    expect(same.code).toBe(0);
    const earlier = await runHere(["replay", file, "--as-of", "2026-06-01"]);
    expect(earlier.code).toBe(4);
    expect(earlier.out).toMatch(
      /values differ from what was kept at the prices of 1 Jun 2026. Now: [^]*\n {2}offer .* used +not used\n/,
    );
    const altered = kept.out.replace('"answer": "no"', '"answer": "yes"');
    const caught = await runHere(["replay", "-"], { stdin: altered });
    expect(caught).toMatchObject({ code: 4, err: "" });
    expect(caught.out).toMatch(
      /1 value differs[^]*\n\n {2}field +was +is now\n.*\n {2}answer +yes +no\n$/,
    );
    const changed = JSON.parse(kept.out) as { case: { answers: { requestsPerMonth: unknown } } };
    changed.case.answers.requestsPerMonth = 10;
    const differs = await runHere(["replay", "-"], { stdin: JSON.stringify(changed) });
    expect(differs.code).toBe(4);
    expect(differs.out).toMatch(/values differ[^]*\n {2}case +[0-9a-f]+… +[0-9a-f]+…/);
    const none = await runHere(["replay", "-"], { stdin: '{"case": {}}' });
    expect(none.code).toBe(2);
    expect(none.err).toContain("receipt: expected the verdict's receipt");
  },
);

test("replays what was explored beside a verdict, too", slow, async () => {
  const file = join(folder(), "small.yaml");
  writeFileSync(file, "title: Small\nanswers: { oneOff: true, isolation: 1, gap: knowledge }\n");
  const kept = await runHere(["assess", file, "--json"]);
  const same = await runHere(["replay", "-"], { stdin: kept.out });
  expect(same.code).toBe(0);
  expect(same.out.replaceAll(/\s+/g, " ")).toContain(
    "Compared too: flips, pairFlips, sensitivity, breakEvens, information.",
  );
  const data = JSON.parse(kept.out) as {
    flips: { fact: string; at?: unknown }[];
    information: { noise: number };
  };
  const flip = data.flips.find(({ at }) => at !== undefined);
  if (flip !== undefined) flip.at = "elsewhere";
  data.information.noise = -1;
  const altered = await runHere(["replay", "-", "--json"], { stdin: JSON.stringify(data) });
  expect(altered.code).toBe(4);
  const { differences } = JSON.parse(altered.out) as { differences: { field: string }[] };
  expect(differences.map(({ field }) => field)).toEqual([
    `flips.${flip?.fact}.at`,
    "information.noise",
  ]);
});

test(
  "stops a long computation at Ctrl-C: what was found stays, the line is cleared, 130",
  slow,
  async () => {
    const terminal = fakeTerminal({ tty: true });
    const { stderr } = terminal;
    const watched = {
      ...terminal,
      stderr: {
        ...stderr,
        write(text: string) {
          stderr.write(text);
          if (text.includes("Looking for what would change this")) terminal.interrupt();
        },
      },
    };
    expect(await run(["assess", example, "--no-color"], watched, "1.2.3")).toBe(130);
    expect(terminal.out()).toContain("best in = of 100 futures");
    expect(terminal.out()).not.toContain("What would change this");
    expect(terminal.err()).toMatch(/\r +\rStopped\.\n$/);
  },
);

test("ends with 130 at a Ctrl-C that reaches its process", slow, async () => {
  const child = spawnSource(mainSource, ["assess", example]);
  const end = ended(child);
  await once(child.stdout!, "data");
  await setTimeout(200);
  child.kill("SIGINT");
  const { code, err } = await end;
  expect([code, err]).toEqual([130, "Stopped.\n"]);
});

test("prints a completion script for each shell, and what could follow a line", slow, async () => {
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const { code, out } = await ended(spawnSource(mainSource, ["completion", shell]));
    expect(code).toBe(0);
    expect(out).toMatch(/tapeline complete .?--/);
  }
  const suggested = async (...words: string[]): Promise<string[]> => {
    const { out } = await ended(
      spawnSource(mainSource, ["complete", "--", ...words], { cwd: join(example, "..") }),
    );
    return out.split("\n").map((line) => line.split("\t")[0] ?? "");
  };
  expect(await suggested("asse")).toContain("assess");
  expect(await suggested("assess", "support")).toContain("support-bot.yaml");
  expect(await suggested("assess", "x.yaml", "--no-")).toContain("--no-flips");
  expect(await suggested("explain", "api-r")).toContain("api-retrieval");
  expect(await suggested("prices", "--class", "")).toEqual(
    expect.arrayContaining(["small", "mid", "top"]),
  );
});

test(
  "asks two cases different questions next, by what knowing the answer is worth",
  slow,
  async () => {
    const path = folder();
    const firstAsked = async (name: string, answers: string): Promise<string> => {
      const file = join(path, name);
      writeFileSync(file, `title: ${name}\nanswers:\n${answers}`);
      const { code, err, out } = await runHere(["ask", file, "--all"], { stdin: "stop\n" });
      expect(code).toBe(3);
      expect(out).toMatch(/answers?, 0 left unknown\. So far: .* Saved; go on with: tapeline ask/);
      expect(readFileSync(file, "utf8")).toBe(`title: ${name}\nanswers:\n${answers}`);
      return err.split("\n").find((line) => line.endsWith("?")) ?? "";
    };
    const support = await firstAsked(
      "support.yaml",
      "  taskTypes: [customer-communication]\n  isolation: 1\n  gap: knowledge\n  outputForm: free-text\n",
    );
    const moderation = await firstAsked(
      "moderation.yaml",
      '  taskTypes: [classification]\n  isolation: 0\n  outputForm: label\n  requestsPerMonth: 200M\n  labelledExamples: 50k\n  trainingRights: "yes"\n  skillMl: 4\n  mlTeamSize: 6\n',
    );
    expect(support).not.toBe("");
    expect(moderation).not.toBe("");
    expect(moderation).not.toBe(support);
  },
);

test("writes over nobody else's answers, and says where nothing was answered", slow, async () => {
  const file = join(folder(), "my case.yaml");
  const nothing = await runHere(["ask", file], { stdin: "stop\n" });
  expect(nothing.out).toBe(
    `Nothing was answered, so ${file} was not written. Begin again with: tapeline ask '${file}'\n`,
  );
  const theirs = "title: Theirs\nanswers:\n  job: theirs\n";
  const lines = async function* (): AsyncGenerator<string> {
    yield "mine\n";
    while (!existsSync(file)) await setTimeout(20);
    await setTimeout(300);
    writeFileSync(file, theirs);
    yield "unknown\n";
  };
  const terminal = { ...fakeTerminal(), stdin: Readable.from(lines()) };
  const code = await run(["ask", file], terminal, "1.2.3");
  expect(code).toBe(2);
  expect(terminal.err()).toContain("was changed by somebody else since the last answer");
  expect(readFileSync(file, "utf8")).toBe(theirs);
});

test(
  "keeps line ends, byte order mark and comments of a file, and begins in an empty one",
  slow,
  async () => {
    const windows = join(folder(), "windows.yaml");
    const before = "\u{feff}# Ours\r\ntitle: Ours # so\r\nanswers:\r\n  isolation: 1\r\n";
    writeFileSync(windows, before);
    const { code } = await runHere(["ask", windows, "--all"], { stdin: "unknown\nstop\n" });
    expect(code).toBe(3);
    const after = readFileSync(windows, "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^ {2}\w+: unknown\r\n$/);
    const empty = join(folder(), "empty.yaml");
    writeFileSync(empty, "\n");
    await runHere(["ask", empty], { stdin: "drafts replies\nstop\n" });
    expect(readFileSync(empty, "utf8")).toContain("title: drafts replies\n");
  },
);

test("tells of enough to decide only where something is decided", slow, async () => {
  const file = join(folder(), "before-prices.yaml");
  writeFileSync(file, readFileSync(example));
  const { out } = await runHere(["ask", file, "--as-of", "1990-01-01"], { stdin: "" });
  expect(out).toContain("No further answer is worth its question. So far: not yet.");
});

test("saves what it is told and goes on where it stopped", slow, async () => {
  const file = join(folder(), "case.yaml");
  const first = await runHere(["ask", file, "--json"], {
    stdin: "drafts replies to mails\nunknown\n",
  });
  expect(first.code).toBe(3);
  expect(JSON.parse(first.out)).toMatchObject({ ended: "stopped", answered: 2 });
  const second = await runHere(["ask", file], { stdin: "stop\n" });
  expect(second.err).toMatch(/^\n3\. /);
  expect(readFileSync(file, "utf8")).toContain("job: drafts replies to mails\n");
});
