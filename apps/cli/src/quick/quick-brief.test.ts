import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { runHere } from "../testing/run-here.ts";
import { plainCall } from "./plain-call.ts";
import { quickBrief } from "./quick-brief.ts";

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const files = readdirSync(examples)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => join(examples, name));
const folder = mkdtempSync(join(tmpdir(), "tapeline-quick-"));

/** Whether the quick way answers, and what it prints. */
function quickly(
  args: readonly string[],
  settings: Parameters<typeof fakeTerminal>[0] = {},
): { readonly answered: boolean; readonly out: string } {
  const terminal = fakeTerminal(settings);
  const call = plainCall(args);
  const answered = call !== undefined && quickBrief(call, terminal);
  return { answered, out: terminal.out() };
}

/** A file of a text, in a folder of its own. */
function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test.each(files)("prints of %s what the program prints", async (file) => {
  for (const flags of [[], ["--json"], ["--ascii"], ["--json", "--no-color"]]) {
    const args = ["assess", file, "--brief", ...flags];
    const { out, code } = await runHere(args);
    expect(quickly(args)).toEqual({ answered: true, out });
    expect(code).toBe(0);
  }
});

test.each([
  ["in colour", { tty: true, columns: 80 }, []],
  ["without colour", { tty: true, columns: 120 }, ["--no-color"]],
  ["in colour where it is forced", { env: { LANG: "C", CLICOLOR_FORCE: "1" } }, []],
] as const)("draws %s as the program does", async (_, settings, flags) => {
  const args = ["assess", join(examples, "support-bot.yaml"), "--brief", ...flags];
  const { out } = await runHere(args, settings);
  expect(quickly(args, settings)).toEqual({ answered: true, out });
});

test("reads JSON, and a file that is named from where it is called", async () => {
  fileOf("case.json", '{"title": "A case", "answers": {"isolation": 5}}');
  const args = ["assess", "case.json", "--brief"];
  const { out } = await runHere(args, { cwd: folder });
  expect(out).toContain("A case");
  expect(quickly(args, { cwd: folder })).toEqual({ answered: true, out });
});

test("leaves a large file to the program, though nothing is wrong with it", async () => {
  const file = fileOf("long.yaml", `title: A case\n${"# a remark\n".repeat(10_000)}`);
  const args = ["assess", file, "--brief"];
  expect(quickly(args)).toEqual({ answered: false, out: "" });
  expect((await runHere(args)).code).toBe(0);
});

test.each([
  ["that is not there", join(folder, "none.yaml")],
  ["that is a folder", folder],
  ["that is no text", fileOf("bytes.yaml", Uint8Array.of(0xff, 0xfe))],
  ["that is no YAML", fileOf("open.yaml", "title: [A")],
  ["that is empty", fileOf("empty.yaml", "")],
  ["with a wrong answer", fileOf("wrong.yaml", "title: A\nanswers:\n  isolation: 9\n")],
  ["with a fact that is not known", fileOf("fact.yaml", "title: A\nanswers:\n  isolate: 1\n")],
])("leaves a file %s to the program, which says so", async (_, file) => {
  const args = ["assess", file, "--brief"];
  expect(quickly(args)).toEqual({ answered: false, out: "" });
  const { code, err } = await runHere(args);
  expect(code).toBe(2);
  expect(err).not.toBe("");
});
