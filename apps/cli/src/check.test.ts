import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const shipped = fileURLToPath(new URL("../../../packages/content", import.meta.url));
const day = ["--as-of", "2026-11-25"];
const parts = [
  "release.yaml",
  "options",
  "questions",
  "rules",
  "scenarios",
  "texts",
  "practice",
  "derivations",
];

describe("check", () => {
  test("finds the content of the checkout around, and no problem in it", async () => {
    const { code, out, err } = await runHere(["check", ...day], {
      cwd: join(shipped, "rules/gap"),
    });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("reviews as of 25 Nov 2026");
    expect(out.replaceAll(/\s+/g, " ")).toContain("held against 67 claims.");
    expect(out).toContain("All holds together.");
  });

  test("leaves out what is advised in the scenarios where it has to be quick, and says so", async () => {
    const { code, out } = await runHere(["check", shipped, ...day, "--quick"]);
    expect(code).toBe(0);
    expect(out).toContain("What is advised in the scenarios was not looked at.");
    expect(out).toContain("All holds together.");
  });

  test("names each review that is due by a day, with file and line", async () => {
    const { code, out } = await runHere(["check", shipped, "--as-of", "2031-01-01"]);
    expect(code).toBe(2);
    expect(out).toMatch(/^ +rules\/[a-z/0-9-]+\.yaml:\d+$/m);
    expect(out).toMatch(/^ +texts\/faq\/[a-z0-9-]+\.md:\d+$/m);
    expect(out).toContain("Mend these, and check again.");
  });

  test("takes no server, since it reads a folder", async () => {
    const { code, err } = await runHere(["check", "--server", "http://127.0.0.1:1"]);
    expect([code, err]).toEqual([2, expect.stringContaining("asks no --server")]);
  });

  test.each([
    [["check"], "There is no content in / or around it."],
    [["check", "/nowhere"], "There is no /nowhere/"],
  ])("says what is missing: %j", async (args, says) => {
    const { code, err } = await runHere(args, { cwd: "/" });
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).toContain("Name the folder that holds release.yaml");
  });
});

describe("check of a folder that somebody edits", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tapeline-check-"));
    for (const part of parts) cpSync(join(shipped, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };

  test("says of a slip where it is and what to do", async () => {
    edit("rules/gap/knowledge.yaml", (text) => text.replace(/^kind: evidence$/m, "kind: evidens"));
    const { code, out } = await runHere(["check", folder, ...day]);
    expect(code).toBe(2);
    expect(out).toContain("1 slip in the files:");
    expect(out).toMatch(/rules\/gap\/knowledge\.yaml:\d+:\d+ kind: expected/);
  });

  test("says of a slip in what follows from a verdict where it is, and of a review that is due", async () => {
    edit("practice/failures/tone.yaml", (text) => text.replace("api-fine-tuning", "api-tuning"));
    const slip = await runHere(["check", folder, ...day]);
    expect(slip.code).toBe(2);
    expect(slip.out).toMatch(
      /practice\/failures\/tone\.yaml:\d+:\d+ tries\[\d\]\.option: expected/,
    );
    edit("practice/failures/tone.yaml", (text) => text.replace("api-tuning", "api-fine-tuning"));
    const due = await runHere(["check", folder, "--as-of", "2030-01-01"]);
    expect(due.out).toMatch(/practice\/pillars\/data\.yaml:\d+/);
  });

  test("gives a claim that nothing carries any more as data", async () => {
    for (const part of ["rules", "texts"])
      for (const file of readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }))
        if (/\.(yaml|md)$/.test(file))
          edit(join(part, file), (text) =>
            text.replace(/^claims: .*$/m, (line) => line.replaceAll(/\bC8\b/g, "C7")),
          );
    const { code, out } = await runHere(["check", folder, ...day, "--json"]);
    expect(code).toBe(2);
    const { findings, slips } = JSON.parse(out) as {
      slips: unknown[];
      findings: { weight: string; says: string }[];
    };
    expect(slips).toEqual([]);
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([
      expect.objectContaining({ says: expect.stringMatching(/^nothing carries C8: /) as string }),
    ]);
  });
});
