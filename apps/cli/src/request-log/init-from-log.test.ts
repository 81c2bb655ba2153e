import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { runHere } from "../testing/run-here.ts";

const cwd = mkdtempSync(join(tmpdir(), "tapeline-log-"));
const calls = Array.from({ length: 480 }, (_, index) => {
  const time = new Date(Date.UTC(2026, 10, 2) + index * 1_800_000).toISOString();
  return `${time},${900 + (index % 7) * 50},${80 + (index % 5) * 10}`;
});

test("a log becomes a case whose volume and lengths are measured, and can be assessed", async () => {
  writeFileSync(join(cwd, "calls.csv"), `time,inputTokens,outputTokens\n${calls.join("\n")}\n`);
  const made = await runHere(["init", "classification", "--from-log", "calls.csv"], { cwd });
  expect(made).toMatchObject({ code: 0, out: "classification.yaml\n" });
  expect(made.err).toContain("480 calls from 2 Nov 2026 to 11 Nov 2026 give: inputTokens");
  expect(made.err).toContain("Left out: cacheableInput, since no column cachedInputTokens.");
  expect(readFileSync(join(cwd, "classification.yaml"), "utf8")).toMatch(
    /^ {2}requestsPerMonth: \{ low: .*measured: true \}$/m,
  );
  const { code, out } = await runHere(["assess", "classification.yaml", "--no-flips", "--json"], {
    cwd,
  });
  expect([0, 3]).toContain(code);
  const { facts } = JSON.parse(out) as { facts: { id: string; origin: string; base?: number }[] };
  const volume = facts.find(({ id }) => id === "requestsPerMonth");
  expect(volume).toMatchObject({ origin: "measured" });
  expect(volume!.base! / 1461).toBeCloseTo(1, 1);
});

test("a log that cannot be used writes no case", async () => {
  writeFileSync(join(cwd, "bad.csv"), "when,in,out\n1,2,3\n");
  const { code, out, err } = await runHere(["init", "code", "--from-log", "bad.csv"], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("bad.csv has no column time; it has when, in, out.");
  expect(() => readFileSync(join(cwd, "code.yaml"))).toThrow(/ENOENT/);
});
