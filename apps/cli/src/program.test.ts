import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { valuesOf } from "@tapeline/engine";
import { beforeAll, describe, expect, test } from "vitest";

import { allCommands } from "./commands/all-commands.ts";
import { commandNames } from "./commands/command-names.ts";
import { helpText } from "./help-text.ts";
import { run } from "./program.ts";
import { widthOf } from "./render/columns.ts";
import { templateNames } from "@tapeline/content/templates";
import { fakeTerminal } from "./testing/fake-terminal.ts";
import { runHere } from "./testing/run-here.ts";

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const example = (name: string): string => join(examples, `${name}.yaml`);
const commands = [
  "assess",
  "ask",
  "init",
  "explain",
  "read",
  "compare",
  "fit",
  "pipeline",
  "plan",
  "next",
  "readiness",
  "brief",
  "prices",
  "price",
  "cost",
  "replay",
  "backtest",
  "accuracy",
  "check",
  "diff",
  "serve",
  "mcp",
];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tapeline-cli-"));
});

test("knows each command by its name", async () => {
  const made = allCommands.map((command) => command(() => () => Promise.resolve()).name());
  expect(made).toEqual(expect.arrayContaining(commands));
  expect(Object.keys(commandNames)).toEqual(made.toSorted());
  for (const [name, load] of Object.entries(commandNames))
    expect((await load())(() => () => Promise.resolve()).name()).toBe(name);
});

describe("help", () => {
  test("names every command, the exit codes and examples", async () => {
    const { code, out, err } = await runHere([]);
    expect([code, err]).toEqual([0, ""]);
    for (const name of [...commands, "completion"])
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(out).toContain("Exit codes:");
    expect(out).toContain("Examples:");
    expect(out).not.toMatch(/\[options\]|^Options:/m);
  });

  test.each(commands)("of %s has examples and the shared flags", async (name) => {
    const { code, out } = await runHere([name, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Examples:\n  tapeline ");
    for (const flag of ["--json", "--server <url>", "--as-of <day>", "--ascii", "--no-color"])
      expect(out).toContain(flag);
  });

  test("reads the same from the quick start as from the program itself", async () => {
    expect(helpText).toBe((await runHere(["help"])).out);
    expect(helpText).toBe((await runHere(["--help"])).out);
    expect(helpText).toBe((await runHere([])).out);
  });

  test("prints the version", async () => {
    expect(await runHere(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });

  test("describes what --fail-if understands", async () => {
    expect((await runHere(["conditions"])).out).toContain("cost.p10 .p50 .p90 .mean");
  });
});

test("tells a missing price from a hosted model that may not be used", async () => {
  const { code, out } = await runHere(["assess", example("support-bot"), "--as-of", "1990-01-01"]);
  expect(code).toBe(3);
  expect(out).toContain("A price is missing, so no volume can be told.");
});

describe("bad input ends with 2, an explanation on standard error and nothing on standard output", () => {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test.each([
    [["assess", "x.yaml", "--jsn"], /unknown flag '--jsn'\n\(Did you mean --json\?\)/],
    [["asses", "x.yaml"], /unknown command 'asses'\n\(Did you mean assess\?\)/],
    [["assess"], /missing required argument 'case'\n\(tapeline assess --help says more\)/],
    [["assess", "/nowhere/x.yaml"], /There is no file \/nowhere\/x\.yaml\.\nWrite one with/],
    [["assess", "/"], /is a folder/],
    [["assess", "x.yaml", "--as-of", "2026-02-30"], /--as-of 2026-02-30: expected a day such as/],
    [["assess", "x.yaml", "--fail-if", "colour=red"], /expected a field that exists/],
    [["assess", "x.yaml", "--brief", "--fail-if", "answer=no"], /needs a verdict/],
    [["assess", "x.yaml", "--width", "wide"], /Expected a whole number from 40 to 100/],
    [["assess", "x.yaml", "--width", "39"], /Expected a whole number from 40 to 100/],
    [["assess", "x.yaml", "--width", "120"], /Expected a whole number from 40 to 100/],
    [["assess", "x.yaml", "--server", "ftp://x"], /begins with http/],
    [["prices", "--class", "huge"], /Allowed choices are small, mid, top/],
    [["price", "no-such-model"], /There is no model called “no-such-model”\.\n`tapeline prices/],
    [["price", "gpt-6-lunna"], /There is no model[^]*Did you mean openai\/gpt-6-luna/],
    [
      ["cost", "--input", "1", "--output", "1", "--model", "qwen3-9bb"],
      /Did you mean [^]*qwen3-8b/,
    ],
    [["cost", "--input", "1", "--output", "1", "--provider", "opnai"], /did you mean openai\?/],
    [
      ["prices", "--region", "euu"],
      /region: expected a region of the price book[^]*did you mean eu/,
    ],
    [["price", " "], /No model is named/],
    [["prices", "--accelerators", "--class", "top"], /--accelerators does not go with --class/],
    [["prices", "a40", "--due", "--mode", "batch"], /--due does not go with --mode, “a40”/],
    [["prices", "--due", "--accelerators"], /--accelerators does not go with --due|--due does not/],
    [["prices", "--limit", "0"], /Expected a whole number above zero, such as 2000 or 2k/],
    [["cost", "--input", "2.5", "--output", "1"], /Expected a whole number, such as 0/],
    [["cost", "--input", "1,00", "--output", "1"], /Expected a whole number, such as 0/],
    [["assess", "x.yaml", "--as-of", "9999-12-31"], /--as-of 9999-12-31: .* from 1990 to 2100/],
    [["serve", "--host", ""], /no host is named/],
    [["cost"], /What a request uses is not known\.\nGive --input and --output/],
    [
      ["explain", "nothing-like-it"],
      /Nothing here is called “nothing-like-it”[^]*tapeline read <words>/,
    ],
    [
      ["explain", "too-small"],
      /not clear what “too-small”[^]*Did you mean data\/corpus-too-small-to-continue/,
    ],
    [["explain", "opne-as-is"], /Did you mean open-as-is \(An open model as it is\)\?/],
    [["explain", "gpt-6-lunna"], /Nothing here is called[^]*Did you mean openai\/gpt-6-luna/],
    [["explain", "options.api-retreival.cost.p50"], /did you mean options.api-retrieval.cost.p50/],
    [["read", "faq/licens"], /did you mean faq\/licence/],
    [["read", "qwertz"], /none holds the words\.\n`tapeline read` lists/],
    [["explain", "x".repeat(5000)], /^Nothing here is called “x{79}…”\.\n/],
    [["read", "--kind", "poem"], /Allowed choices are faq, article, option, word/],
    [["explain", "my.yaml"], /What to explain is not said[^]*tapeline explain answer my.yaml/],
    [["assess", ""], /The file's name is empty/],
    [["help", "asses"], /unknown command 'asses'\n\(Did you mean assess\?\)/],
    [["assess", "x.yaml", "--width", "x"], /error: flag '--width <columns>' argument 'x'/],
    [["replay", "no-such.json"], /no file no-such.json[^]*assess <case> --json > verdict.json/],
    [["cost", "no-such.yaml"], /no file no-such.yaml[^]*inputTokens/],
    [["cost", "usage.yaml", "--input", "5"], /A usage file does not go with --input/],
    [["serve", "--server", "http://127.0.0.1:1"], /serve answers itself and asks no --server/],
    [["init", "blank", "mine.json"], /mine.json would hold YAML/],
    [["explain", "no/such-rule"], /Nothing here is called “no\/such-rule”/],
    [
      ["init", "no-such-template"],
      /There is no template “no-such-template”\.\nThe templates are blank,/,
    ],
    [["ask", "-"], /saves each answer in a YAML file/],
    [["completion", "tcsh"], /Allowed choices are bash, zsh, fish, powershell/],
    [["replay", "/nowhere/x.json"], /There is no file/],
  ])("%j", async (args, says) => {
    const { code, out, err } = await runHere(args);
    expect(err).toMatch(says);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("names file, line and field of what is wrong in a case", async () => {
    const file = write(
      "wrong.yaml",
      "title: Wrong\nanswers:\n  requestsPerMonth: { low: 300k, high: 100k }\n  isolaton: 3\n",
    );
    const { code, err } = await runHere(["assess", file]);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:3:`);
    expect(err).toContain("answers.requestsPerMonth.low: expected at most high");
    expect(err).toContain(`${file}:4:`);
    expect(err).toContain("isolation");
  });

  test("shows control characters of a file as codes", async () => {
    const file = write("control.yaml", 'title: Wrong\nanswers:\n  gap: "\\u001b[31m"\n');
    const { code, err } = await runHere(["assess", file]);
    expect(code).toBe(2);
    // oxlint-disable-next-line no-control-regex -- there must be none
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });

  test("refuses what is not UTF-8", async () => {
    const file = join(folder, "latin.yaml");
    writeFileSync(file, Buffer.from([0x74, 0x3a, 0x20, 0xe9, 0x0a]));
    expect(await runHere(["assess", file])).toMatchObject({
      code: 2,
      err: expect.stringContaining("is not UTF-8 text"),
    });
  });

  test("says that what answers is not Tapeline", async () => {
    const other = createServer((_, answer) => void answer.end("<!DOCTYPE html>"));
    await once(other.listen(0, "127.0.0.1"), "listening");
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { code, err } = await runHere(["assess", "-", "--server", address]);
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(`What answers at ${address} is not Tapeline.\nGive the address`);
  });

  test("says that a server does not answer", async () => {
    const { code, err } = await runHere([
      "assess",
      example("support-bot"),
      "--server",
      "http://127.0.0.1:9",
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/The server at http:\/\/127\.0\.0\.1:9 did not answer/);
    const brief = createServer();
    await once(brief.listen(0, "127.0.0.1"), "listening");
    const { port } = brief.address() as AddressInfo;
    await once(brief.close(), "close");
    const refused = await runHere(["prices", "--server", `http://127.0.0.1:${port}`]);
    expect(refused.err).toContain("did not answer (nothing listens there).");
  });

  test("says again no more of a long name than shows which is meant", async () => {
    const { code, err } = await runHere(["assess", "x".repeat(5000)]);
    expect(code).toBe(2);
    expect(err.length).toBeLessThan(1200);
  });

  test("reads no more of an endless file than shows that it is too long", async () => {
    for (const command of ["assess", "replay", "backtest", "cost"])
      expect((await runHere([command, "/dev/zero"])).err).toContain(
        "/dev/zero is longer than 5 MB",
      );
  });
});

test("names the line of a kept verdict's case or receipt that cannot be", async () => {
  const kept = {
    case: { title: "Sorting mails", answers: { minimumPassRate: 900 } },
    receipt: { asOf: "2026-11-24", knownOn: "2026-11-24", seed: 1, worlds: 64 },
  };
  const file = join(folder, "kept.json");
  writeFileSync(file, JSON.stringify(kept, null, 2));
  const { code, err } = await runHere(["replay", file]);
  expect(code).toBe(2);
  expect(err).toMatch(/kept\.json:8:3 receipt.engine: expected/);
  const whole = (await runHere(["assess", example("support-bot"), "--no-flips", "--json"])).out;
  const damaged = whole.replace(/"minimumPassRate": \d+/, '"minimumPassRate": 900');
  writeFileSync(file, damaged);
  const line = damaged.split("\n").findIndex((one) => one.includes('"minimumPassRate": 900')) + 1;
  expect((await runHere(["replay", file])).err).toContain(
    `kept.json:${line}:7 case.answers.minimumPassRate: expected a number from 50 to 100 (%)`,
  );
});

describe("assess", () => {
  const quick = ["--no-flips"];

  test("answers from a file and from standard input alike", async () => {
    const fromFile = await runHere(["assess", example("support-bot"), ...quick, "--json"]);
    const text = readFileSync(example("support-bot"), "utf8");
    const fromInput = await runHere(["assess", "-", ...quick, "--json"], { stdin: text });
    expect(fromFile.code).toBe(0);
    expect(fromInput).toEqual(fromFile);
  });

  test("ends with 3 where answers are missing", async () => {
    const { code, out } = await runHere(["assess", example("nearly-empty"), ...quick, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ answer: "not yet", waitingFor: "answers" });
    expect(code).toBe(3);
  });

  test("ends with 3 where prices are missing, and claims no confidence", async () => {
    const then = ["assess", example("hospital-letters"), ...quick, "--as-of", "2030-01-01"];
    const { code, out } = await runHere([...then, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ answer: "not yet", waitingFor: "prices" });
    expect(code).toBe(3);
    const report = await runHere(then);
    expect(report.out).toMatch(/Confidence\s+not known: \d+ options? (is|are) not priced/);
    expect(report.out).toContain("Prices are on record from ");
  });

  test("ends with 4 where a condition holds, before 3 and after printing", async () => {
    const args = [
      "assess",
      example("nearly-empty"),
      ...quick,
      "--fail-if",
      "answer=yes",
      "--fail-if",
      "unknown>5",
    ];
    const { code, out, err } = await runHere(args);
    expect(code).toBe(4);
    expect(err).toMatch(/^--fail-if unknown>5 holds: unknown is \d+\.\n$/);
    expect(out).toContain("Not yet");
  });

  test("says so where a condition cannot be judged", async () => {
    const args = ["assess", example("nearly-empty"), ...quick, "--fail-if", "confidence<70"];
    expect(await runHere(args)).toMatchObject({
      code: 4,
      err: expect.stringContaining("cannot be judged"),
    });
  });

  test("carries case and receipt in the data, and every figure that it shows", async () => {
    const { out } = await runHere(["assess", example("support-bot"), ...quick, "--json"]);
    const data = JSON.parse(out) as Record<string, unknown>;
    expect(data).toMatchObject({
      case: { title: "Support reply drafting" },
      receipt: { worlds: 2048, asOf: "2026-11-25" },
    });
    for (const key of [
      "answer",
      "headline",
      "nextStep",
      "options",
      "fired",
      "facts",
      "unknown",
      "notices",
    ])
      expect(data).toHaveProperty(key);
  });

  test("uses the prices of the day that --as-of names", async () => {
    const { out } = await runHere([
      "assess",
      example("support-bot"),
      ...quick,
      "--as-of",
      "2026-11-24",
    ]);
    expect(out).toContain("prices as of 24 Nov 2026");
  });

  test("writes no escape sequence into a pipe and no byte above 127 with --ascii", async () => {
    const { out } = await runHere(["assess", example("support-bot"), ...quick]);
    expect(out).not.toContain("\u001b");
    const ascii = await runHere(["assess", example("support-bot"), ...quick, "--ascii"], {
      tty: true,
    });
    expect(ascii.out).toContain("\u001b");
    expect(stripVTControlCharacters(ascii.out)).toMatch(/^[\n\u0020-\u007e]*$/);
    const plain = await runHere(
      ["assess", example("support-bot"), ...quick, "--ascii", "--no-color"],
      { tty: true },
    );
    expect(plain.out).toMatch(/^[\n\u0020-\u007e]*$/);
  });
});

describe("lists of prices", () => {
  test("say whether the filters or the day leave nothing", async () => {
    const early = await runHere(["prices", "--as-of", "2015-01-01"]);
    expect(early.out).toContain("No offer is on record for 1 Jan 2015: not priced.");
    const filtered = await runHere(["prices", "--provider", "openai", "--region", "eu"]);
    expect(filtered.out).toContain("No offer on 25 Nov 2026 matches.");
    const cost = await runHere(["cost", "--input", "1", "--output", "1", "--as-of", "2015-01-01"]);
    expect(cost.out).toContain("No offer is on record for 1 Jan 2015: not priced.");
  });

  test("count all records that are due, however few are shown", async () => {
    const counted = ({ out }: { out: string }): string => /(\S+) records are/.exec(out)?.[1] ?? "";
    const all = await runHere(["prices", "--due"]);
    const two = await runHere(["prices", "--due", "--limit", "2"]);
    expect(counted(two)).toBe(counted(all));
    expect(two.out).toMatch(/; \d+ more without --limit/);
  });

  test("cost counts as people write them, and requests without output", async () => {
    const written = [
      "cost",
      "--input",
      "2k",
      "--output",
      "0",
      "--requests",
      "1.1M",
      "--limit",
      "1",
    ];
    const { code, out } = await runHere(written);
    expect(code).toBe(0);
    expect(out).toContain("2,000 tokens in, 0 out, 1,100,000 requests");
  });
});

describe("on a day without prices", () => {
  const early = ["--as-of", "2015-01-01"];

  test("the report says that nothing is priced, not that a limit or the budget is in the way", async () => {
    const { out } = await runHere(["assess", example("support-bot"), "--no-flips", ...early]);
    expect(out).toContain("no language model that your limits allow has a price on 1 Jan 2015");
    expect(out).toMatch(/Confidence +not known: \d options are not priced/);
    expect(out).not.toMatch(/budget\.|settled/);
  });
});

describe("init", () => {
  test("lists its templates", async () => {
    expect((await runHere(["init", "--list"])).out).toMatch(
      /^blank +every question, none answered\n/,
    );
  });

  test("has a template for each type of task", () => {
    expect(templateNames).toEqual(expect.arrayContaining([...valuesOf("taskTypes")]));
  });

  test.each(templateNames)("writes %s so that it can be assessed as it is", async (name) => {
    const file = join(folder, `${name}.yaml`);
    const written = await runHere(["init", name, file]);
    expect(written).toMatchObject({ code: 0, out: `${file}\n` });
    const { code, err } = await runHere(["assess", file, "--no-flips", "--json"]);
    expect(err).toBe("");
    expect([0, 3]).toContain(code);
  });

  test("never overwrites a file", async () => {
    const file = join(folder, "mine.yaml");
    writeFileSync(file, "mine");
    const { code, err } = await runHere(["init", "blank", file]);
    expect(code).toBe(2);
    expect(err).toContain("is there already and is not overwritten");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });
});

describe("a fault of its own", () => {
  const broken = (env: Record<string, string>): Promise<{ code: number; err: string }> => {
    const terminal = fakeTerminal({ env });
    const stdout = {
      ...terminal.stdout,
      write() {
        throw new Error("the screen is gone");
      },
    };
    return run(["init", "--list"], { ...terminal, stdout }, "1.2.3").then((code) => ({
      code,
      err: terminal.err(),
    }));
  };

  test("is told in a sentence that says how to report it, without a stack", async () => {
    const { code, err } = await broken({});
    expect(code).toBe(1);
    expect(err).toMatch(
      /^Tapeline failed: the screen is gone\nThis is a fault of Tapeline's own\. Please report it/,
    );
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("shows where it happened if TAPELINE_DEBUG is set", async () => {
    expect((await broken({ TAPELINE_DEBUG: "1" })).err).toMatch(/^\s+at /m);
  });
});

describe("every page", () => {
  const file = example("contract-review");
  test.each([
    [["assess", file, "--no-flips"]],
    [["assess", file, "--brief"]],
    [["explain", "O4", file]],
    [["explain", "isolation", file]],
    [["explain", "rules", file]],
    [["explain", "unknown", file]],
    [["explain", "options.open-as-is.cost.p50", file]],
    [["explain", "O4"]],
    [["explain", "isolation"]],
    [["explain", "no-external-service"]],
    [["compare", "O4", "O5", file]],
    [["prices", "--limit", "5"]],
    [["prices", "--accelerators"]],
    [["prices", "--due", "--limit", "5"]],
    [["price", "openai/gpt-6-sol"]],
    [["cost", "--input", "2000", "--output", "300", "--limit", "5"]],
  ])("stays within its width: %j", { timeout: 60_000 }, async (args) => {
    for (const width of [40, 57, 72, 100]) {
      const { out } = await runHere([...args, "--width", String(width)], { cwd: examples });
      // What has no space to break at, such as an address, stays whole.
      const wide = out.split("\n").filter((line) => widthOf(line) > width && /\S\s+\S/.test(line));
      expect(wide, `${width} columns`).toEqual([]);
    }
  });
});
