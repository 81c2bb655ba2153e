import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startServer } from "@tapeline/api/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { release } from "./release.ts";
import { widthOf } from "./render/columns.ts";
import { runHere } from "./testing/run-here.ts";

const file = fileURLToPath(new URL("../../../examples/support-bot.yaml", import.meta.url));
const calls: readonly (readonly [command: string, flags: readonly string[]])[] = [
  ["plan", []],
  ["next", ["--failures", "missing-knowledge=31,format=9"]],
  ["readiness", []],
  ["brief", []],
];

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ ...release, port: 0, today: () => "2026-11-24" });
});
afterAll(() => server.close());

describe.each(calls)("%s", (command, flags) => {
  const day = ["--as-of", "2026-11-24"];
  const args = [command, file, ...flags, ...day];

  test("answers from a server as it does here, as text and as data", async () => {
    for (const form of [[], ["--json"]]) {
      const here = await runHere([...args, ...form]);
      expect(here).toMatchObject({ code: 0, err: "" });
      expect(await runHere([...args, ...form, "--server", server.url])).toEqual(here);
    }
  });

  test("reads a case from standard input as from a file", async () => {
    const stdin = readFileSync(file, "utf8");
    const piped = await runHere([command, "-", ...flags, ...day], { stdin });
    expect(piped).toEqual(await runHere(args));
  });

  test("draws within any width, and in plain ASCII where that is asked for", async () => {
    const { out } = await runHere([...args, "--width", "60", "--ascii"]);
    const widest = command === "brief" ? 100 : 60;
    expect(Math.max(...out.split("\n").map(widthOf))).toBeLessThanOrEqual(widest);
    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(out).not.toContain("?".repeat(2));
  });
});

describe("refuses", () => {
  test.each([
    [["plan", file, "--difference", "many"], /Expected a number such as 5 or 2\.5/],
    [["plan", file, "--difference", "30"], /difference: expected at most the 20 % of items/],
    [["plan", file, "--power", "10"], /settings\.power: expected/],
    [["plan", file, "--judged", "1,2"], /Expected four counts, such as 150,10,10,30/],
    [["next", file, "--failures", "format"], /Expected counts by kind, such as missing-/],
    [["next", file, "--failures", "format=1,format=2"], /format is counted twice/],
    [
      ["next", file, "--failures", "sloppiness=2"],
      /failures\.sloppiness: expected one of unclear-/,
    ],
    [["next", file, "--failures", "format=9", "--of", "5"], /items: expected at least the 9/],
    [["next", file, "--failures", "format=9", "--from", "O9"], /from: expected one of no-llm/],
    [["readiness", "/nowhere.yaml"], /There is no file \/nowhere\.yaml/],
    [["brief"], /missing required argument 'case'/],
  ] as const)("%j, and says what to do", async (args, told) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(told);
  });
});

test("tells a bar, a test set and a price that are not known as such, and none of them as zero", async () => {
  const { out } = await runHere(["plan", "-"], { stdin: "title: Hardly anything\nanswers: {}\n" });
  expect(out).toContain("How many there are is not said; all are counted as missing.");
  expect(out).toMatch(/The bar of 90% \(assumed\)/);
  expect(out).not.toMatch(/\$0(?![\d.])/);
});

test("reads failures that the case holds, and the flags before them", async () => {
  const counted = "failures: { counts: { missing-knowledge: 31, format: 9 }, of: 200 }\n";
  const stdin = `${readFileSync(file, "utf8")}${counted}`;
  const flags = ["--failures", "missing-knowledge=31,format=9", "--of", "200"];
  expect(await runHere(["next", "-"], { stdin })).toEqual(await runHere(["next", file, ...flags]));
  const others = ["--failures", "tone=12"];
  expect(await runHere(["next", "-", ...others], { stdin })).toEqual(
    await runHere(["next", file, ...others]),
  );
  const slip = await runHere(["next", "-"], { stdin: stdin.replace("format: 9", "sloppy: 9") });
  expect(slip.err).toMatch(/failures\.counts\.sloppy: expected one of unclear-/);
});
