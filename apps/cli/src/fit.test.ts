import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CardsFit } from "@tapeline/engine/sizing";
import { describe, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const cwd = mkdtempSync(join(tmpdir(), "tapeline-fit-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
const mails = file(
  "mails.yaml",
  `title: Mails of a town hall
answers:
  requestsPerMonth: { from: users, users: 40, usesPerDay: 5 }
  inputTokens: { from: words, words: 300 }
  outputTokens: { from: words, words: 120 }
  isolation: 0
  ownedAccelerators: 2 x RTX 3090
`,
);
const fit = (...args: string[]) => runHere(["fit", ...args], { cwd });

describe("cards", () => {
  test("are those of the flag, else those that the case names", async () => {
    const named = await fit(mails, "--json");
    const flagged = await fit(mails, "--json", "--cards", "2 x rtx 3090");
    expect(named.code).toBe(0);
    expect(named.out).toBe(flagged.out);
    const { count, accelerator, models } = JSON.parse(named.out) as CardsFit;
    expect([count, accelerator]).toEqual([2, "rtx-3090"]);
    for (const { carries, people } of models) {
      expect(carries).toBeGreaterThan(0);
      expect(people?.p50).toBeGreaterThan(0);
    }
  });

  test("are shown with what fits, what it costs and what is too large", async () => {
    const { out } = await fit(mails);
    expect(out).toContain("2 × NVIDIA GeForce RTX 3090");
    expect(out).toMatch(/people who run it/);
    expect(out).toMatch(/need more memory; next is/);
    expect(out).toMatch(/gpt-oss-20b|Gemma 3 27B/);
  });

  test("that several names fit, or none, are refused with the names", async () => {
    const several = await fit("--cards", "8 H100");
    expect([several.code, several.err]).toEqual([2, expect.stringContaining("h100-sxm")]);
    const near = await fit("--cards", "2 x RTX 3900");
    expect(near.err).toContain("did you mean rtx-3090?");
  });
});

test("money buys requests of each offer, and people are told of besides", async () => {
  const { code, out } = await fit(mails, "--budget", "$1,500");
  expect(code).toBe(0);
  expect(out).toContain("$1.5k a month");
  expect(out).toMatch(/people cost besides: about \$900 a month/);
});

test("a phone holds what its memory holds, at the speed of its memory", async () => {
  const { out } = await fit("--memory", "8", "--bandwidth", "60");
  expect(out).toContain("A device with 8 GB");
  expect(out).toMatch(/Llama 3.2 1B/);
  expect(out).toContain("licence");
});

describe("what there is", () => {
  test.each([
    [[], "name `ownedAccelerators` in the case"],
    [["--budget", "5", "--memory", "3"], "must be one thing"],
    [["--bandwidth", "5"], "is that of a device"],
    [["--cards", "0 x RTX 3090"], "names no cards"],
    [["--budget", "none"], "Expected an amount"],
  ] as const)("%j is refused with what to do", async (args, says) => {
    const { code, err, out } = await fit(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(says));
  });
});
