import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One way to do the work that a bench measures. */
export interface Contender {
  readonly name: string;
  /** Does the work this often and returns the seconds that it took. */
  readonly time: (runs: number) => number | Promise<number>;
}

/** A contender that cannot take part here, with the reason. */
export interface Absent {
  readonly name: string;
  readonly absent: string;
}

/** A promise about two contenders: the time of one divided by the time of the other. */
export interface Gate {
  readonly of: string;
  readonly to: string;
  /** The promised ratio; a ratio is missed above 1.25 times this. */
  readonly atMost: number;
}

/** What is measured, who does it and what is promised. */
export interface Bench {
  /** The measure that it shows, as the project numbers them: P1, P2, … */
  readonly measure: string;
  readonly title: string;
  readonly contenders: readonly (Contender | Absent)[];
  readonly gates: readonly Gate[];
  /** Ends what the contenders started. */
  readonly close?: () => void;
}

/** Seconds for one run of a contender in each round. */
export interface Timing {
  readonly name: string;
  readonly seconds: readonly number[];
}

/** How a gate went; without a ratio one of its contenders was absent. */
export interface GateResult extends Gate {
  readonly ratio: number | undefined;
  readonly met: boolean;
}

/** Room above a promised ratio, since the machine is shared. */
const slack = 1.25;

const rounds = 9;
const secondsPerSample = 0.03;
const secondsOfWarming = 0.5;

/** All that contenders returned, added up: read at the end, so that no work is optimised away. */
export let sink = 0;

/** A contender whose work is one function; what it returns only proves that the work was done. */
export function contender(name: string, run: () => number): Contender {
  return {
    name,
    time(runs) {
      const began = performance.now();
      for (let count = 0; count < runs; count++) sink += run();
      return (performance.now() - began) / 1000;
    },
  };
}

/** The same for work that is only offered with a promise. */
export function asyncContender(name: string, run: () => Promise<number>): Contender {
  return {
    name,
    async time(runs) {
      const began = performance.now();
      // One after another: a contender is not asked to do two pieces of work at once.
      for (let count = 0; count < runs; count++) sink += await run();
      return (performance.now() - began) / 1000;
    },
  };
}

/**
 * Times all contenders, interleaved: every round asks each once, in an order that turns, so that a
 * busy moment of the machine hits all alike.
 */
export async function measure(contenders: readonly Contender[]): Promise<Timing[]> {
  const entries: { one: Contender; runs: number; seconds: number[] }[] = [];
  for (const one of contenders) entries.push({ one, runs: await runsPerSample(one), seconds: [] });
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const entry = entries[(round + turn) % entries.length]!;
      collectGarbage();
      entry.seconds.push((await entry.one.time(entry.runs)) / entry.runs);
    }
  }
  return entries.map(({ one, seconds }) => ({ name: one.name, seconds }));
}

/** Clears up before a sample: nobody pays for what another left behind, only for what it makes itself. */
const collectGarbage = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

/** How often to run a contender for one sample, found out once it is warm: all are given the same time for that. */
async function runsPerSample({ time }: Contender): Promise<number> {
  for (let seconds = 0; seconds < secondsOfWarming;) seconds += await time(1);
  for (let runs = 1; ; runs *= 2) {
    if ((await time(runs)) >= secondsPerSample) return runs;
  }
}

/** Compares each gate's two contenders round by round; the median of those ratios counts. */
export function judge(gates: readonly Gate[], timings: readonly Timing[]): GateResult[] {
  return gates.map((gate) => {
    const of = timings.find(({ name }) => name === gate.of);
    const to = timings.find(({ name }) => name === gate.to);
    if (of === undefined || to === undefined) return { ...gate, ratio: undefined, met: true };
    const ratio = median(of.seconds.map((seconds, round) => seconds / to.seconds[round]!));
    return { ...gate, ratio, met: ratio <= gate.atMost * slack };
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}
