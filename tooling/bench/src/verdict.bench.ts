import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { knowledge } from "@tapeline/content";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import {
  assess,
  caseSchema,
  findFlips,
  findPairFlips,
  sensitivity,
  valueOfInformation,
  whatIf,
  type Case,
  type Context,
} from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import { clocked, medianClocks, type Clocks } from "./clocks.ts";
import { renderTable } from "./report.ts";

const file = "examples/support-bot.yaml";
const repeats = 7;
/** Runs before the first that counts: by then what is used often is compiled. */
const warmUps = 80;
/** A cancelled job stops between two steps, so none may take longer. */
const longestStep = 50;

/** How long a verdict and what explores it take on real knowledge and prices: reported beside the goal, without a gate. */
export async function report(): Promise<string> {
  const text = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), "utf8");
  const given = valueOrThrow(readDocument(text, { file, schema: caseSchema(knowledge) }));
  const context: Context = { knowledge, prices: priceBook, asOf: "2026-11-24" };
  const lines = [
    ...verdictLines(given, context),
    ...jobLines("all one-fact flips", () => findFlips(given, context), 800),
    ...pairLines(given, context),
    ...jobLines("value of information", () => valueOfInformation(given, context), 300),
    ...jobLines("sensitivity", () => sensitivity(given, context)),
  ];
  const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const rows = lines.map(({ what, clocks, goal }) => [
    what,
    milliseconds(clocks.cpu),
    milliseconds(clocks.wall),
    goal === undefined ? "" : `${goal} ms`,
  ]);
  const head = [`median of ${repeats}, warm`, "processor", "clock", "goal"];
  return [`Verdict on ${file}`, ...renderTable([head, ...rows])].join("\n");
}

interface Line {
  readonly what: string;
  readonly clocks: Clocks;
  /** Milliseconds of one core. */
  readonly goal?: number;
}

function verdictLines(given: Case, context: Context): Line[] {
  const ask = whatIf(given, context);
  let turn = 0;
  return [
    { what: "verdict, 2,048 worlds", clocks: repeated(() => assess(given, context)), goal: 25 },
    {
      what: "what-if, 512 worlds, another volume",
      // Another value each time: an answer that was given before is no answer to a slider.
      clocks: repeated(() => ask({ requestsPerMonth: 200_000 + 1000 * turn++ })),
      goal: 8,
    },
    {
      what: "what-if, 512 worlds, longer texts",
      clocks: repeated(() => ask({ inputTokens: 2000 + turn++ })),
      goal: 8,
    },
  ];
}

function pairLines(given: Case, context: Context): Line[] {
  const flips = finish(findFlips(given, context));
  return jobLines("two-fact flips", () => findPairFlips(given, context, flips), 1000);
}

/** A job that works in steps: the whole, and its longest step. */
function jobLines<T>(what: string, start: () => Generator<unknown, T>, goal?: number): Line[] {
  finish(start());
  const wholes: Clocks[] = [];
  const longest: Clocks[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const job = start();
    let steps: Clocks = { cpu: 0, wall: 0 };
    let [cpu, wall] = [0, 0];
    for (let done = false; !done;) {
      const step = clocked(() => (done = job.next().done === true));
      cpu += step.cpu;
      wall += step.wall;
      steps = { cpu: Math.max(steps.cpu, step.cpu), wall: Math.max(steps.wall, step.wall) };
    }
    wholes.push({ cpu, wall });
    longest.push(steps);
  }
  return [
    { what, clocks: medianClocks(wholes), ...(goal === undefined ? {} : { goal }) },
    { what: "  its longest step", clocks: medianClocks(longest), goal: longestStep },
  ];
}

function repeated(work: () => void): Clocks {
  for (let run = 0; run < warmUps; run++) work();
  return medianClocks(Array.from({ length: 3 * repeats }, () => clocked(work)));
}

function finish<T>(job: Generator<unknown, T>): T {
  let step = job.next();
  while (step.done !== true) step = job.next();
  return step.value;
}
