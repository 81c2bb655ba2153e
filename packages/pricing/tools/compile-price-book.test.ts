import { beforeAll, describe, expect, test } from "vitest";
import { formatProblem } from "@tapeline/documents";
import type { DataFile } from "./compile-price-book.ts";
import { compilePriceBook } from "./compile-price-book.ts";
import { readDataFiles } from "./read-data-files.ts";

let files: readonly DataFile[] = [];
beforeAll(async () => {
  files = await readDataFiles();
});

/** The files that others refer to, and one more: enough to judge that one. */
function around(path: string): readonly DataFile[] {
  const referred =
    /^(sources|providers|gpus|people|price-trend|fx)|gpt-5\.yaml|gpt-6-luna|-lite\.yaml/;
  return files.filter((file) => file.path === path || referred.test(file.path));
}

/** The problems of the book after one replacement in one file; the replaced text must be there. */
function problemsAfter(path: string, search: string | RegExp, replacement: string): string[] {
  const changed = around(path).map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(search, replacement);
    if (text === file.text) throw new Error(`${path} holds nothing that matches ${search}`);
    return { path, text };
  });
  const compiled = compilePriceBook(changed);
  return compiled.ok ? [] : compiled.problems.map(formatProblem);
}

const sol = "models/openai/gpt-6-sol.yaml";
const argon = "models/google/gemini-4-argon.yaml";

describe("the records", () => {
  test("are free of problems", () => {
    const compiled = compilePriceBook(files);
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem)).toEqual([]);
  });

  test("say in the first line of each file which schema an editor checks it by", () => {
    const without = files.filter(
      ({ text }) =>
        !/^# yaml-language-server: \$schema=(\.\.\/)+schema\/[a-z-]+\.json\n/.test(text),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test("never name a vendor's price page as the source of a figure read in a list", () => {
    const lists = files
      .filter(({ path }) => path.startsWith("sources/"))
      .map(({ text }) => /^url: (.+)$/m.exec(text)?.[1]);
    const urls = files
      .filter(({ path }) => path.startsWith("models/"))
      .flatMap(({ text }) => [...text.matchAll(/url: ([^,\s}]+), retrieved: [-\d]+, kind: list/g)])
      .map(([, url]) => url);
    expect(new Set(urls.filter((url) => !lists.includes(url)))).toEqual(new Set());
  });
});

describe("a slip that is valid YAML", () => {
  test.each([
    [
      "output below input",
      sol,
      "output: 10",
      "output: 1",
      /offers\[0\]\.history\[0\]\.output: expected at least 2 \(input\), found 1; .*swapped/,
    ],
    [
      "cached input above input",
      sol,
      "cachedInput: 0.2",
      "cachedInput: 20",
      /history\[0\]\.cachedInput: expected .* input of 2, found 20/,
    ],
    [
      "a price per thousand tokens",
      sol,
      "input: 2\n",
      "input: 0.002\n",
      /history\[0\]\.input: expected 0\.01 to 40 USD per million tokens .* found 0\.002; check the unit/,
    ],
    [
      "a price a thousand times too high",
      sol,
      "input: 2\n",
      "input: 2000\n",
      /history\[0\]\.input: expected .*found 2000; check the unit/,
    ],
    [
      "a price in cents",
      sol,
      "output: 10\n",
      "output: 1000\n",
      /history\[0\]\.output: expected at most 25 times the input of 2, found 1000/,
    ],
    ["a price of zero", sol, "input: 2\n", "input: 0\n", /history\[0\]\.input: expected/],
    [
      "an unknown provider",
      sol,
      "provider: openai\n",
      "provider: opnai\n",
      /offers\[0\]\.provider: expected the id of a record in providers\/, found opnai, which has no record/,
    ],
    [
      "an id of another kind",
      sol,
      "provider: openai\n",
      "provider: openai/gpt-5\n",
      /offers\[0\]\.provider: expected the id of a record in providers\/, found openai\/gpt-5, which is in models\//,
    ],
    [
      "an unknown list",
      sol,
      "list: pi-ai,",
      "list: pi,",
      /witnesses\[0\]\.list: expected the id of a record in sources\/, found pi/,
    ],
    [
      "a promotion without an end",
      argon,
      /        until: 2026-11-30\n/,
      "",
      /history\[\d\]\.promotion: expected until beside promotion/,
    ],
    [
      "an end before the beginning",
      argon,
      "until: 2026-11-30",
      "until: 2026-01-30",
      /until: expected a day on or after .*found 2026-01-30; the two may be swapped/,
    ],
    [
      "entries out of order",
      argon,
      "from: 2026-12-01",
      "from: 2026-01-01",
      /history\[\d\]\.from: expected a day after/,
    ],
    [
      "a scheduled price from a list",
      argon,
      /kind: announcement/g,
      "kind: list",
      /source\.kind: expected announcement|source: expected/,
    ],
    [
      "an address that is not secure",
      sol,
      "url: https://",
      "url: http://",
      /url: expected an address that begins with https/,
    ],
    [
      "a day that does not exist",
      sol,
      "released: 2026-09-22",
      "released: 2026-09-31",
      /released: expected a day/,
    ],
    [
      "a conflict without a reason",
      "models/openai/gpt-5.6-sol.yaml",
      /\n +because: .*/,
      "",
      /expected because, since portkey says 5/,
    ],
    [
      "a disputed price without a reason",
      sol,
      "standing: lists-agree",
      "standing: disputed",
      /standing: expected because beside standing disputed/,
    ],
    [
      "a price said to be read at the vendor",
      sol,
      "standing: lists-agree",
      "standing: confirmed",
      /standing: expected a vendor's page/,
    ],
    ["an unknown field", sol, "released:", "relased: 2026-09-22\nreleased:", /relased/],
    [
      "a model in another publisher's folder",
      sol,
      "publisher: openai",
      "publisher: anthropic",
      /publisher: expected openai, as in the file's path, found anthropic/,
    ],
    [
      "a size in billions",
      "models/alibaba/qwen3-32b.yaml",
      /parameters: \d+/,
      "parameters: 32",
      /openWeights\.parameters: expected a count/,
    ],
    [
      "a wrong class of an open model",
      "models/alibaba/qwen3-32b.yaml",
      "class: mid",
      "class: small",
      /class: expected mid for open weights/,
    ],
    [
      "KV heads and heads swapped",
      "models/alibaba/qwen3-32b.yaml",
      /heads: 64([^]*)kvHeads: 8/,
      "heads: 8$1kvHeads: 64",
      /kvHeads: expected at most 8/,
    ],
    [
      "KV bytes that do not follow from the shape",
      "models/alibaba/qwen3-32b.yaml",
      "kvBytesPerToken16bit: 262144",
      "kvBytesPerToken16bit: 131072",
      /kvBytesPerToken16bit: expected 262144, computed/,
    ],
    [
      "a price after the shutdown",
      "models/anthropic/claude-sonnet-4-5.yaml",
      "on: 2026-11-30",
      "on: 2025-09-29",
      /found \d{4}-\d\d-\d\d; a shut-down model has no open offer|expected a day before/,
    ],
    [
      "a review after the next change",
      argon,
      /reviewBy: .*/,
      "reviewBy: 2027-03-01",
      /reviewBy: expected a day before 2026-12-01/,
    ],
    [
      "tuning without its price",
      "models/openai/gpt-4.1-mini.yaml",
      /\n +fineTuning: \{.*\}/,
      "",
      /expected fineTuning in an offer of mode fineTuned/,
    ],
    [
      "low and high swapped",
      "people/data-scientist.yaml",
      /low: 82630([^]*)high: 155810/,
      "low: 155810$1high: 82630",
      /history\[0\]: expected low ≤ central ≤ high, found 155810 ≤ 112590 ≤ 82630/,
    ],
    [
      "a salary per month",
      "people/software-engineer.yaml",
      /109280/g,
      "9106",
      /history\[0\]\.low: expected 10000 to 1500000 USD\/year, found 9106; check the unit/,
    ],
    [
      "an unknown unit",
      "facilities/electricity-industrial.yaml",
      "unit: USD/kWh",
      "unit: ct/kWh",
      /unit: expected one of USD\/year/,
    ],
    [
      "an accelerator's peak with sparsity and without swapped",
      "gpus/h100-sxm.yaml",
      "fp8DenseTflops: 1978",
      "fp8DenseTflops: 98",
      /fp8DenseTflops: expected at least 989/,
    ],
    [
      "bandwidth in terabytes",
      "gpus/h100-sxm.yaml",
      "memoryBandwidthGbPerS: 3350",
      "memoryBandwidthGbPerS: 3.35",
      /memoryBandwidthGbPerS: expected 50 to 40000/,
    ],
    [
      "a purchase price in thousands",
      "gpus/h100-sxm.yaml",
      "low: 28750",
      "low: 28.75",
      /purchase\.history\[0\]\.low: expected 150 to 120000/,
    ],
    [
      "a rental price of the whole server",
      "gpu-offers/aws/h100-sxm.yaml",
      "perGpuHour: 12.29",
      "perGpuHour: 98.32",
      /perGpuHour: expected 0\.03 to 40 USD an hour/,
    ],
    [
      "commitments swapped",
      "gpu-offers/google-cloud/h100-sxm.yaml",
      /7\.67([^]*)4\.86/,
      "4.86$17.67",
      /perGpuHour: expected at most 4\.86, the price with a shorter commitment, found 7\.67/,
    ],
    [
      "an accelerator that has no record",
      "gpu-offers/aws/h100-sxm.yaml",
      "gpu: h100-sxm",
      "gpu: h100-sxm5",
      /gpu: expected/,
    ],
  ])("is refused: %s", (_name, path, search, replacement, expected) => {
    const problems = problemsAfter(path, search, replacement);
    expect(problems.join("\n")).toMatch(expected);
    expect(
      problems.filter(
        (problem) => !/^data\/\S+\.yaml:\d+:\d+ \S+: expected [^]+, found [^]+; /.test(problem),
      ),
    ).toEqual([]);
  });
});

describe("a folder with a file of no kind", () => {
  test("is refused with what to do", () => {
    const compiled = compilePriceBook([...files, { path: "modles/a.yaml", text: "" }]);
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem)).toContain(
      "data/modles/a.yaml:1:1 (document): expected a file of a known kind, such as models/<publisher>/<model>.yaml, found modles/a.yaml; move it to the folder of its kind",
    );
  });
});
