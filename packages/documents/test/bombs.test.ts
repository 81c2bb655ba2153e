import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { bombs } from "./bombs.ts";
import { tableBombs } from "./table-bombs.ts";

const child = fileURLToPath(new URL("read-bomb.ts", import.meta.url));

interface Outcome {
  readonly problems: readonly string[];
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reads a bomb in a process that may use 256 MB. */
async function explode(name: string): Promise<Outcome> {
  const flags = ["--max-old-space-size=256", "--conditions=@tapeline/source"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, child, name]);
  return JSON.parse(stdout) as Outcome;
}

const all = [...bombs, ...tableBombs.map((bomb) => ({ ...bomb, format: "csv" }))];

describe("answers within two seconds and 256 MB", { timeout: 30_000 }, () => {
  test.concurrent.for(all)("$name ($format)", async ({ name, says }, { expect }) => {
    const { problems, seconds, megabytes } = await explode(name);
    expect(problems.length > 0).toBe(says !== undefined);
    expect(problems[0] ?? "").toContain(says ?? "");
    expect(Math.max(0, ...problems.map(({ length }) => length))).toBeLessThan(500);
    expect(seconds).toBeLessThanOrEqual(2);
    expect(megabytes).toBeLessThanOrEqual(256);
  });
});

test("names each bomb once", () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
