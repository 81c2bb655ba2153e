/**
 * Runs the benches: all `*.bench.ts` files beside this one, or those named on the command line
 * (`pnpm bench rules prices`). Prints a table for each and ends non-zero if a promise is missed.
 */
import { readdirSync } from "node:fs";
import { judge, measure, sink, type Bench, type Contender } from "./harness.ts";
import { renderBench } from "./report.ts";

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".bench.ts"))
  .toSorted();
const wanted = process.argv.slice(2).map((name) => name.replace(/(\.bench\.ts)?$/, ".bench.ts"));
const stranger = wanted.find((name) => !files.includes(name));

if (stranger === undefined) await runAll(wanted.length > 0 ? wanted : files);
else {
  const names = files.map((name) => name.replace(".bench.ts", "")).join(", ");
  console.error(`There is no bench ${stranger.replace(".bench.ts", "")}; there are ${names}.`);
  process.exitCode = 2;
}

/** What a bench file exports: contenders to be timed against each other, or figures that stand alone. */
interface BenchFile {
  readonly benches?: () => Promise<Bench[]>;
  readonly report?: () => Promise<string>;
}

async function runAll(chosen: readonly string[]): Promise<void> {
  let missed = 0;
  for (const file of chosen) {
    try {
      const bench = (await import(`./${file}`)) as BenchFile;
      for (const one of (await bench.benches?.()) ?? []) missed += await runOne(one);
      if (bench.report !== undefined) console.log(`${await bench.report()}\n`);
    } catch (error) {
      // A contender that answers wrongly, or not at all: a missed promise, said in a line.
      console.error(`✗ ${file}: ${error instanceof Error ? error.message : String(error)}`);
      missed += 1;
    }
  }
  console.log(missed === 0 ? "No promise missed" : `${missed} promises missed`);
  if (missed > 0) process.exitCode = 1;
}

/** Times one bench, prints its table and returns how many promises it missed. */
async function runOne(bench: Bench): Promise<number> {
  const present = bench.contenders.filter((one): one is Contender => "time" in one);
  const timings = await measure(present);
  bench.close?.();
  if (Number.isNaN(sink)) throw new Error(`${bench.measure}: a contender gave no number`);
  const results = judge(bench.gates, timings);
  console.log(`${renderBench(bench, timings, results)}\n`);
  return results.filter(({ met }) => !met).length;
}
