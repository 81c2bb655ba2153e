import { beforeAll, expect, test } from "vitest";
import { canonicalJson } from "../src/index.ts";
import type { Compiled, DataFile } from "./compile-price-book.ts";
import { compilePriceBook } from "./compile-price-book.ts";
import { readDataFiles } from "./read-data-files.ts";
import { damaged, slipped } from "./testing/mutants.ts";

/** Seeds 1 to this many are tried; a failure names its seed, so that it can be made again. */
const mutants = 300;
/** Milliseconds, on a busy machine. */
const patience = 60_000;

let files: readonly DataFile[] = [];
let models: readonly DataFile[] = [];
beforeAll(async () => {
  files = await readDataFiles();
  models = files.filter(({ path }) => path.startsWith("models/"));
});

/** The files that a model's record refers to, small enough to compile three hundred times. */
function compiledWith(path: string, text: string): Compiled {
  const referred =
    /^(sources|providers|price-trend|fx|gpus\/h100-sxm)|gpt-6-luna|gemini-3\.8-flash|-lite\.yaml|v4\.1-flash/;
  const others = files.filter((file) => file.path !== path && referred.test(file.path));
  return compilePriceBook([...others, { path, text }]);
}

function refusals(path: string, compiled: Compiled): string[] {
  if (compiled.ok) return [];
  return compiled.problems
    .filter(
      ({ file, line, field, expected, found, fix }) =>
        file !== `data/${path}` ||
        line < 1 ||
        [field, expected, found, fix].some((words) => words === ""),
    )
    .map((problem) => JSON.stringify(problem));
}

function contentOf(compiled: Compiled): string {
  return compiled.ok ? canonicalJson(compiled.book.models) : "refused";
}

test(
  "a damaged record is refused with its place, or means what it meant, or says something else that is valid",
  { timeout: patience },
  () => {
    const vague: string[] = [];
    const outcomes = { refused: 0, same: 0, other: 0 };
    for (let seed = 1; seed <= mutants; seed += 1) {
      const { path, text } = models[(seed * 7) % models.length] as DataFile;
      const started = performance.now();
      const compiled = compiledWith(path, damaged(text, seed));
      expect(performance.now() - started, `seed ${seed}`).toBeLessThan(2000);
      vague.push(...refusals(path, compiled).map((problem) => `seed ${seed}: ${problem}`));
      const content = contentOf(compiled);
      if (content === "refused") outcomes.refused += 1;
      else if (content === contentOf(compiledWith(path, text))) outcomes.same += 1;
      else outcomes.other += 1;
    }
    console.log(outcomes);
    expect(vague).toEqual([]);
    expect(outcomes.refused).toBeGreaterThan(mutants * 0.6);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  },
);

test("no slip that can be seen is accepted", { timeout: patience }, () => {
  const accepted: string[] = [];
  const vague: string[] = [];
  for (let seed = 1; seed <= mutants; seed += 1) {
    const { path, text } = models[(seed * 11) % models.length] as DataFile;
    const slip = slipped(text, seed);
    const compiled = compiledWith(path, slip.text);
    if (compiled.ok) accepted.push(`seed ${seed}, ${path}: ${slip.name}`);
    vague.push(...refusals(path, compiled).map((problem) => `seed ${seed}: ${problem}`));
  }
  expect(accepted).toEqual([]);
  expect(vague).toEqual([]);
});
