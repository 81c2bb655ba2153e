import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PipelineCounted } from "@tapeline/engine/sizing";
import { expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const cwd = mkdtempSync(join(tmpdir(), "tapeline-pipeline-"));
writeFileSync(
  join(cwd, "steps.yaml"),
  `minutes: 3
steps:
  - { name: Speech to text, dollars: 0.006, per: minute, seconds: 0.4 }
  - { name: Model, model: true, seconds: { low: 0.5, base: 0.9, high: 2 } }
  - { name: Text to speech, seconds: 0.3 }
`,
);
writeFileSync(
  join(cwd, "case.yaml"),
  "title: A phone line\nanswers: { requestsPerMonth: { from: minutes, minutes: 90k, minutesPerCall: 3 }, latencyLimit: 3, isolation: 0 }\n",
);
writeFileSync(join(cwd, "slips.yaml"), "steps:\n  - { name: Speech, dollars: 1, per: minut }\n");
const pipeline = (...args: string[]) => runHere(["pipeline", ...args], { cwd });

test("counts each step, a minute of speech and a month, and says what is not known", async () => {
  const { code, out } = await pipeline("steps.yaml", "case.yaml");
  expect(code).toBe(0);
  expect(out).toMatch(/Text to speech +not priced/);
  expect(out).toMatch(/A minute +at least \$0\.00\d+.* for a minute of speech/);
  expect(out).toMatch(/Limit +3 s, kept in \d+ of 100 futures/);
  const data = JSON.parse(
    (await pipeline("steps.yaml", "case.yaml", "--json")).out,
  ) as PipelineCounted;
  expect(data.missing).toEqual({ price: ["Text to speech"], seconds: [] });
  expect(data.dollarsPerMonth.p50 / data.dollarsPerRequest.p50).toBeGreaterThan(20_000);
});

test("needs no case for a first look", async () => {
  const { code, out } = await pipeline("steps.yaml");
  expect(code).toBe(0);
  expect(out).toContain("a case without answers");
});

test("reads the steps that a case holds itself, which other commands pass over", async () => {
  const steps = readFileSync(join(cwd, "steps.yaml"), "utf8");
  const lines = readFileSync(join(cwd, "case.yaml"), "utf8");
  const inCase = `pipeline:\n${steps.replaceAll(/^/gm, "  ").trimEnd()}\n`;
  writeFileSync(join(cwd, "own.yaml"), `${lines}${inCase}`);
  expect(await pipeline("own.yaml")).toEqual(await pipeline("steps.yaml", "case.yaml"));
  const verdict = (file: string) => runHere(["assess", file, "--no-flips"], { cwd });
  const [own, plain] = [await verdict("own.yaml"), await verdict("case.yaml")];
  expect(own.out.replaceAll("own.yaml", "case.yaml")).toBe(plain.out);
  expect((await pipeline("case.yaml")).err).toContain("is a case without a pipeline");
  expect((await pipeline("own.yaml", "case.yaml")).err).toContain("is a case, not a list of steps");
});

test("refuses a slip with its line and what may be meant", async () => {
  const { code, err } = await pipeline("slips.yaml");
  expect(code).toBe(2);
  expect(err).toContain("slips.yaml:2:33 steps[0].per");
  expect(err).toContain("did you mean `minute`?");
  expect((await pipeline("-", "-")).err).toContain("cannot both come from standard input");
});
